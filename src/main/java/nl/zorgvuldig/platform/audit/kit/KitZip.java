package nl.zorgvuldig.platform.audit.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;

/// Zip file of a kit while it is written. Records the name, length, number of lines and SHA-256 of
/// each file, for the list that is signed at the end.
public final class KitZip {
    private static final int LONGEST_NAME = 80;

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    KitZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    private record Entry(String name, long length, long lines, String hash) {}

    /// Adds a file of lines of text.
    ///
    /// @param name such as `answers.txt`
    /// @param writer receives the consumer of lines, without line ends
    public void lines(String name, Consumer<Consumer<String>> writer) {
        entry(
                name,
                out -> writer.accept(line -> {
                    if (line.indexOf('\n') >= 0) {
                        throw new IllegalArgumentException("two lines");
                    }
                    out.write((line + "\n").getBytes(UTF_8));
                }));
    }

    /// Adds a file with this content.
    public void document(String name, byte[] content) {
        entry(name, out -> out.write(content));
    }

    private void entry(String name, Consumer<Counted> writer) {
        if (name.length() > LONGEST_NAME || !name.matches("([a-z]+/)?[A-Za-z0-9-]+\\.[a-z]+")) {
            throw new IllegalArgumentException("not a name for a file of a kit");
        }
        try {
            zip.putNextEntry(new ZipEntry(name));
            Counted counted = new Counted(zip);
            writer.accept(counted);
            counted.through.flush();
            zip.closeEntry();
            entries.add(counted.entry(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// One line for each file so far.
    List<String> list() {
        return entries.stream()
                .map(entry -> "file %s %d %d %s".formatted(entry.hash(), entry.length(), entry.lines(), entry.name()))
                .toList();
    }

    void finish() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Stream that counts and hashes what is written.
    private static final class Counted {
        private final MessageDigest sha256 = MerkleHasher.sha256();
        private final OutputStream through;
        private long length;
        private long lines;

        Counted(OutputStream zip) {
            this.through = new BufferedOutputStream(zip, 1 << 16);
        }

        void write(byte[] bytes) {
            try {
                through.write(bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            sha256.update(bytes);
            length += bytes.length;
            for (byte each : bytes) {
                lines += each == '\n' ? 1 : 0;
            }
        }

        Entry entry(String name) {
            return new Entry(name, length, lines, HexFormat.of().formatHex(sha256.digest()));
        }
    }
}
