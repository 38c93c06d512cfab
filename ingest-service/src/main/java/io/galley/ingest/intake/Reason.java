package io.galley.ingest.intake;

/** Why a submission was refused. Published in {@code pages.outcomes} and by HTTP: add, never rename. */
public enum Reason {
    /** The record has no value, or the page holds nothing but white space. */
    EMPTY_PAGE,
    /** Key, value and headers together are above {@code Limits.submittedBytesMax}, in bytes. */
    RECORD_TOO_LARGE,
    /** The page is above {@code Limits.pageBytesMax}, unwrapped and unzipped, in bytes. */
    PAGE_TOO_LARGE,
    /** The value begins like gzip and cannot be unpacked. */
    GZIP_INVALID,
    /** The value should be a JSON envelope and is none. */
    ENVELOPE_INVALID,
    /** The content type is neither a page's nor an envelope's. */
    CONTENT_TYPE_UNSUPPORTED,
    /** The bytes are those of a picture, a PDF or an archive. */
    NOT_TEXT,
    /** The URL is not an absolute http or https URL. */
    URL_INVALID,
    /** Neither a URL nor bytes say which page is gone. */
    URL_MISSING,
    /** The URL is above {@code Limits.urlBytesMax}, in bytes. */
    URL_TOO_LONG,
    /** The time of the fetch is no ISO 8601 time with a zone from 1970 to 9999. */
    FETCH_TIME_INVALID,
    /** More attributes than {@code Limits.attributesMax}. */
    ATTRIBUTES_TOO_MANY,
    /** The attributes are above {@code Limits.attributesBytesMax}, in bytes. */
    ATTRIBUTES_TOO_LARGE,
    /** The headers that we would write are above {@code Limits.headersBytesMax}, in bytes. */
    HEADERS_TOO_LARGE;

    /** Whether something was larger than it may be as a whole: HTTP's status 413. */
    public boolean isContentTooLarge() {
        return this == RECORD_TOO_LARGE || this == PAGE_TOO_LARGE;
    }

    /** Whether the kind of content is the cause: HTTP's status 415. */
    public boolean isUnsupportedMedia() {
        return this == CONTENT_TYPE_UNSUPPORTED || this == NOT_TEXT;
    }
}
