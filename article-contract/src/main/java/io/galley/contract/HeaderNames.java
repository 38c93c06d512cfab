package io.galley.contract;

/** The names of the record headers that suppliers write, services carry on and subscribers read. */
public final class HeaderNames {
    /** Media type of the value, perhaps with a charset. */
    public static final String CONTENT_TYPE = "content-type";
    /** W3C trace context, passed through from supplier to event. */
    public static final String TRACEPARENT = "traceparent";

    /** CloudEvents 1.0, Kafka binding, binary mode: the specification's version. */
    public static final String CE_SPECVERSION = "ce_specversion";
    /** {@code <articleId>:<version>}. */
    public static final String CE_ID = "ce_id";
    /** {@code urn:galley:<pipeline name>}. */
    public static final String CE_SOURCE = "ce_source";
    /**
     * On events {@code article.published}, {@code article.updated} or {@code article.withdrawn}; on submitted pages
     * {@code page.gone}, or whatever the supplier likes.
     */
    public static final String CE_TYPE = "ce_type";
    /** On events the article id; on submitted pages the page's URL. */
    public static final String CE_SUBJECT = "ce_subject";
    /** On events the time of acceptance; on submitted pages the time of the fetch. */
    public static final String CE_TIME = "ce_time";
    /** {@code urn:galley:schema:article:1}. */
    public static final String CE_DATASCHEMA = "ce_dataschema";

    /** A supplier's bare header for the page's URL. */
    public static final String URL = "url";
    /** A supplier's bare header for the time of the fetch, ISO 8601 with a zone. */
    public static final String FETCHED_AT = "fetched-at";
    /** A supplier's name for itself. */
    public static final String SUPPLIER = "supplier";
    /** Prefix of a supplier's attributes: {@code attribute-crawl: 17} becomes the attribute {@code crawl}. */
    public static final String ATTRIBUTE_PREFIX = "attribute-";

    /** {@link Origin} of the page, on every record after {@code pages.submitted}. */
    public static final String ORIGIN = "galley-origin";
    /** Id of the received page, {@link Ids#page}. */
    public static final String PAGE_ID = "galley-page-id";
    /** The page's normalised URL. */
    public static final String PAGE_URL = "galley-url";
    /** {@code gone} or {@code missing}, on {@link PageNotice}s only. */
    public static final String PAGE_NOTICE = "galley-notice";
    /** {@code html}, {@code text} or {@code unknown}. */
    public static final String PAGE_MEDIA = "galley-media";
    /** The charset that the supplier declared. */
    public static final String PAGE_CHARSET = "galley-charset";
    /** When the page was fetched, ISO 8601 UTC. */
    public static final String PAGE_FETCHED_AT = "galley-fetched-at";
    /** When the page was appended to {@code pages.submitted}, ISO 8601 UTC. */
    public static final String PAGE_ACCEPTED_AT = "galley-accepted-at";
    /** The supplier's name for itself, carried on. */
    public static final String PAGE_SUPPLIER = "galley-supplier";
    /** The supplier's attributes, a JSON object of strings. */
    public static final String PAGE_ATTRIBUTES = "galley-attributes";

    /** On records that re-extraction made: the name of its run. */
    public static final String REPROCESS_RUN = "reprocess-run";

    private HeaderNames() {}
}
