package nl.zorgvuldig.platform.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes a PDF of so many pages and so many bytes: a line of text on each, and data no page shows.
final class Paper {
    private final OutputStream out;
    private final List<Long> places = new ArrayList<>();
    private long at;

    private Paper(OutputStream out) {
        this.out = out;
    }

    static Path write(Path file, int pages, long bytes) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new Paper(out).write(pages, bytes);
        }
        return file;
    }

    private void write(int pages, long bytes) throws IOException {
        text("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(3 + 2 * page).append(" 0 R ");
        }
        object("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>");
        for (int page = 0; page < pages; page++) {
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
                    + (4 + 2 * page)
                    + " 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont"
                    + " /Helvetica >> >> >> >>");
            String line = "BT /F 24 Tf 72 700 Td (Bladzijde " + (page + 1) + ") Tj ET";
            object("<< /Length " + line.length() + " >>\nstream\n" + line + "\nendstream");
        }
        filling(Math.max(0, bytes - at - 40L * places.size() - 400));
        long list = at;
        text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (long place : places) {
            text("%010d 00000 n \n".formatted(place));
        }
        text("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + list + "\n%%EOF\n");
    }

    private void filling(long length) throws IOException {
        places.add(at);
        text(places.size() + " 0 obj\n<< /Length " + length + " >>\nstream\n");
        byte[] chunk = new byte[1 << 16];
        Random random = new Random(1);
        for (long left = length; left > 0; left -= chunk.length) {
            random.nextBytes(chunk);
            int some = (int) Math.min(left, chunk.length);
            out.write(chunk, 0, some);
            at += some;
        }
        text("\nendstream\nendobj\n");
    }

    private void object(String content) throws IOException {
        places.add(at);
        text(places.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private void text(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.getBytes(StandardCharsets.US_ASCII));
        bytes.writeTo(out);
        at += bytes.size();
    }
}
