package amie.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/// Reads a multipart form part by part; files go to disk as they come.
final class Multipart {
    private static final int MOST_FILES = 20;

    /// Which files a form may carry.
    enum Welcome {
        DOCUMENTS("fault.file-kind") {
            @Override
            Optional<String> mediaType(ReceivedFile file) throws IOException {
                return FileKind.of(file.path(), file.name()).map(FileKind::mediaType);
            }
        },
        TABLES("fault.file-table") {
            @Override
            Optional<String> mediaType(ReceivedFile file) throws IOException {
                return PlainText.isTable(file.path(), file.name()) ? Optional.of("text/csv") : Optional.empty();
            }
        };

        private final String fault;

        Welcome(String fault) {
            this.fault = fault;
        }

        /// As its bytes and its name tell; nothing if they do not agree, or are of another kind.
        abstract Optional<String> mediaType(ReceivedFile file) throws IOException;
    }

    /// The request as the parser asks for it.
    private record Source(InputStream getInputStream, String getContentType, long getContentLength)
            implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    /// The parser itself, without its ways to keep everything.
    private static final class Parser extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {
        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(RequestContext source) {
            throw new UnsupportedOperationException("parts are streamed");
        }

        @Override
        public List<DiskFileItem> parseRequest(RequestContext source) {
            throw new UnsupportedOperationException("parts are streamed");
        }

        @Override
        public org.apache.commons.fileupload2.core.FileItemInputIterator getItemIterator(RequestContext source)
                throws IOException {
            return super.getItemIterator(source);
        }
    }

    private final Request request;
    private final Welcome welcome;
    private final SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
    private final List<ReceivedFile> received = new ArrayList<>();
    private long textLength;

    private Multipart(Request request, Welcome welcome) {
        this.request = request;
        this.welcome = welcome;
    }

    static Upload read(Request request, Welcome welcome) {
        if (!request.mediaType().equals("multipart/form-data"))
            throw Problem.of(415, "unsupported-media-type", "multipart/form-data")
                    .exception();
        try {
            return new Multipart(request, welcome).parts();
        } catch (FileUploadException malformed) {
            throw Problem.of(400, "malformed-upload").exception();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Upload parts() throws IOException {
        var parser = new Parser();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        parser.setMaxPartHeaderSize(4_096);
        var body = Bodies.limited(
                request, request.installation().settings().limits().upload());
        var contentType = java.util.Objects.requireNonNullElse(request.header("Content-Type"), "");
        var parts = parser.getItemIterator(
                new Source(body, contentType, request.incoming().announcedLength()));
        while (parts.hasNext()) part(parts.next());
        var fields = Fields.of(Entries.ofForm(request.lang(), texts));
        return new Upload(fields, accepted(fields));
    }

    private void part(FileItemInput part) throws IOException {
        var field = java.util.Objects.requireNonNullElse(part.getFieldName(), "");
        if (texts.size() + received.size() >= UrlEncoded.MOST_FIELDS)
            throw Problem.of(413, "too-many-fields", UrlEncoded.MOST_FIELDS).exception();
        if (part.isFormField()) text(field, part.getInputStream());
        else if (part.getName() != null && !part.getName().isBlank())
            file(field, part.getName(), part.getInputStream());
    }

    private void text(String field, InputStream in) throws IOException {
        int most = request.installation().settings().limits().payload();
        var bytes = in.readNBytes(most + 1);
        textLength += bytes.length;
        if (textLength > most)
            throw Problem.of(413, "too-large", LimitedStream.readable(most)).exception();
        texts.computeIfAbsent(field, none -> new ArrayList<>()).add(UrlEncoded.utf8(bytes));
    }

    private void file(String field, String name, InputStream in) throws IOException {
        if (received.size() >= MOST_FILES)
            throw Problem.of(413, "too-many-files", MOST_FILES).exception();
        received.add(ReceivedFile.receive(request, field, name, in));
    }

    /// The files that are welcome; the others are faults of their fields.
    private List<Upload.Part> accepted(Fields fields) throws IOException {
        var accepted = new ArrayList<Upload.Part>();
        for (var file : received) {
            var mediaType = welcome.mediaType(file);
            if (file.size() == 0) fields.fault(file.field(), "fault.file-empty", file.name());
            else if (mediaType.isEmpty()) fields.fault(file.field(), welcome.fault, file.name());
            else accepted.add(file.as(mediaType.get()));
        }
        return List.copyOf(accepted);
    }
}
