package nl.zorgvuldig.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Content that is played while it is sent, part after part. Prints as its type.
///
/// @param type its media type
/// @param tag unique to this content, and reveals nothing about it: letters and digits
/// @param length bytes
public record RangedContent(String type, String tag, long length, Source source) {
    private static final int PIECE = 1 << 16;

    public RangedContent {
        if (!tag.matches("[A-Za-z0-9-]{1,80}") || length < 1) {
            throw new IllegalArgumentException("not a content with parts");
        }
    }

    /// Opens the content; called only when some of it is written.
    @FunctionalInterface
    public interface Source {
        SeekableByteChannel open() throws IOException;
    }

    /// Answers with the part that was requested.
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String quoted = "\"" + tag + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, quoted);
        Optional<String> range = Optional.ofNullable(request.getHeader(HttpHeaders.RANGE));
        Optional<String> ifRange = Optional.ofNullable(request.getHeader(HttpHeaders.IF_RANGE));
        switch (ByteRanges.of(range, ifRange, quoted, length)) {
            case ByteRanges.Part.None _ -> {
                response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
                response.setContentLength(0);
            }
            case ByteRanges.Part.Whole _ -> {
                response.setStatus(HttpStatus.OK.value());
                send(0, length, request, response);
            }
            case ByteRanges.Part.Some(long first, long last) -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + first + "-" + last + "/" + length);
                send(first, last - first + 1, request, response);
            }
        }
    }

    private void send(long from, long count, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        response.setContentLengthLong(count);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        OutputStream out = response.getOutputStream();
        byte[] piece = new byte[PIECE];
        try (SeekableByteChannel content = source.open()) {
            content.position(from);
            for (long left = count; left > 0; ) {
                int read = content.read(ByteBuffer.wrap(piece, 0, (int) Math.min(PIECE, left)));
                if (read < 0) {
                    throw new IOException("the content is shorter than it was said to be");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
