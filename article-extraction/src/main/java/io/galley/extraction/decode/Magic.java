package io.galley.extraction.decode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** First bytes of files that are no text. */
final class Magic {
    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("\u0089PNG\r\n", "a PNG picture");
        SIGNATURES.put("\u00ff\u00d8\u00ff", "a JPEG picture");
        SIGNATURES.put("GIF87a", "a GIF picture");
        SIGNATURES.put("GIF89a", "a GIF picture");
        SIGNATURES.put("RIFF", "a RIFF file");
        SIGNATURES.put("%PDF-", "a PDF document");
        SIGNATURES.put("PK\u0003\u0004", "a ZIP archive");
        SIGNATURES.put("PK\u0005\u0006", "a ZIP archive");
        SIGNATURES.put("\u001f\u008b", "a gzip stream");
        SIGNATURES.put("BZh", "a bzip2 stream");
        SIGNATURES.put("\u00fd7zXZ\u0000", "an XZ stream");
        SIGNATURES.put("(\u00b5/\u00fd", "a Zstandard stream");
        SIGNATURES.put("7z\u00bc\u00af'\u001c", "a 7z archive");
        SIGNATURES.put("Rar!\u001a\u0007", "a RAR archive");
        SIGNATURES.put("\u00d0\u00cf\u0011\u00e0", "an office document");
        SIGNATURES.put("\u007fELF", "a program");
        SIGNATURES.put("wOF2", "a font");
        SIGNATURES.put("wOFF", "a font");
        SIGNATURES.put("OggS", "an Ogg file");
        SIGNATURES.put("ID3", "an MP3 file");
    }

    /** Bytes looked at: a text may well start with the letters of a signature, but holds no NUL so soon. */
    private static final int LOOK_BYTES = 512;

    private Magic() {}

    /** What the file is, null where its first bytes are no known signature. */
    static @Nullable String name(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK_BYTES), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey()) && (sure(signature.getKey()) || start.indexOf('\0') >= 0)) {
                return signature.getValue();
            }
        }
        return start.startsWith("ftyp", 4) && start.indexOf('\0') >= 0 ? "an MP4 file" : null;
    }

    private static boolean sure(String signature) {
        return signature.startsWith("%PDF-") || signature.chars().anyMatch(c -> c > '~' || c < ' ');
    }
}
