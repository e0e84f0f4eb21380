package nl.zorgvuldig.exchange.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Page count, size and hash of a file, collected while it is written.
final class PackageFile {
    private final MessageDigest hash = sha256();
    private int pages;
    private long size;

    OutputStream through(OutputStream out) {
        return new DigestOutputStream(out, hash) {
            @Override
            public void write(int number) throws IOException {
                super.write(number);
                size++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                super.write(bytes, from, length);
                size += length;
            }
        };
    }

    void counted(int pages) {
        this.pages = pages;
    }

    int pages() {
        return pages;
    }

    long size() {
        return size;
    }

    /// SHA-256; can be called once.
    String fingerprint() {
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
