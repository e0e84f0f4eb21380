package nl.zorgvuldig.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A video that comes by itself, without a form around it.
public final class Arriving {
    private static final int PIECE = 1 << 16;

    private Arriving() {}

    /// One that is too large is read no further than that shows.
    public static void receive(InputStream from, Path path) throws IOException {
        try (OutputStream to = Files.newOutputStream(path)) {
            byte[] piece = new byte[PIECE];
            long all = 0;
            int read = from.read(piece);
            while (read >= 0 && all <= Videos.BYTES) {
                to.write(piece, 0, read);
                all += read;
                read = from.read(piece);
            }
        }
    }
}
