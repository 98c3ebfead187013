package amie.server.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of file that people may upload, told by their bytes; the extension must say the same.
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpe?g"),
    WEBM("video/webm", "webm"),
    MP4("video/mp4", "mp4|m4v"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain", "txt"),
    MARKDOWN("text/markdown", "md");

    private final String mediaType;
    private final String extensions;

    /// @param extensions as a regular expression
    FileKind(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The kind of a file, if it is welcome and its name does not say otherwise.
    public static Optional<FileKind> of(Path file, String name) throws IOException {
        var named = named(name);
        if (named.isEmpty() || !named.get().fits(file)) return Optional.empty();
        return named;
    }

    /// The kind that the ending of a name says.
    public static Optional<FileKind> named(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> extension.matches(kind.extensions))
                .findFirst();
    }

    private boolean fits(Path file) throws IOException {
        var head = head(file);
        return switch (this) {
            case PDF -> starts(head, "%PDF-");
            case PNG -> starts(head, "\u0089PNG\r\n\u001a\n");
            case JPEG -> starts(head, "\u00ff\u00d8\u00ff");
            case WEBM ->
                starts(head, "\u001aE\u00df\u00a3")
                        && head.substring(0, Math.min(64, head.length())).contains("webm");
            case MP4 -> head.length() > 12 && head.substring(4, 8).equals("ftyp") && isVideo(head.substring(8, 12));
            case ODT, ODS, ODP -> starts(head, "PK\u0003\u0004") && OfficeFile.isOpenDocument(file, mediaType);
            case DOCX, XLSX, PPTX -> starts(head, "PK\u0003\u0004") && OfficeFile.isOfficeOpen(file, mediaType);
            case TEXT, MARKDOWN -> PlainText.isPlain(file);
        };
    }

    private static boolean isVideo(String brand) {
        return brand.matches("isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV");
    }

    private static boolean starts(String head, String signature) {
        return head.startsWith(signature);
    }

    /// The first bytes, one character each.
    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(512), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }
}
