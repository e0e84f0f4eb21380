package nl.zorgvuldig.files.examining;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.files.Unfit;

/// Looks into a document of Word (DOCX) or LibreOffice (ODT): whether it is one, whether it unpacks
/// to a sane size, and whether macros or other programs are in it.
final class DocumentExam {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 300L << 20;
    private static final long LARGEST_RATIO = 200;
    private static final long SMALL = 20L << 20;
    private static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String DOCX_MAIN = "wordprocessingml.document.main+xml";

    private DocumentExam() {}

    /// @param text its paragraphs, a line each
    record Found(Format format, String text) {}

    static Found of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            Set<String> names = names(entries);
            measure(zip, entries, Files.size(file));
            if (names.contains("[Content_Types].xml")) {
                return docx(zip, names);
            }
            if (names.contains("mimetype")
                    && read(zip, "mimetype", 200).strip().startsWith(ODT_TYPE)) {
                return odt(zip, names);
            }
            throw new Objected(Unfit.KIND);
        }
    }

    private static Found docx(ZipFile zip, Set<String> names) throws IOException {
        String types = read(zip, "[Content_Types].xml", 4 << 20);
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled") || any(names, "vbaproject")) {
            throw new Objected(Unfit.MACRO);
        }
        if (!types.contains(DOCX_MAIN) || !names.contains("word/document.xml")) {
            throw new Objected(Unfit.KIND);
        }
        if (any(names, "/activex/") || names.stream().anyMatch(DocumentExam::program)) {
            throw new Objected(Unfit.ATTACHMENT);
        }
        try (InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            return new Found(Format.DOCX, Paragraphs.ofWord(in));
        }
    }

    private static Found odt(ZipFile zip, Set<String> names) throws IOException {
        if (names.stream().anyMatch(name -> name.matches("(?i)(basic|scripts)/.+"))) {
            throw new Objected(Unfit.MACRO);
        }
        if (!names.contains("content.xml") || !names.contains("META-INF/manifest.xml")) {
            throw new Objected(Unfit.UNREADABLE);
        }
        if (read(zip, "META-INF/manifest.xml", 4 << 20).contains("encryption-data")) {
            throw new Objected(Unfit.PASSWORD);
        }
        try (InputStream in = zip.getInputStream(zip.getEntry("content.xml"))) {
            return new Found(Format.ODT, Paragraphs.ofOpenDocument(in));
        }
    }

    private static boolean program(String name) {
        return name.matches(
                "(?i)word/embeddings/.*\\.(bin|exe|js|vbs|bat|cmd|ps1|jar|do[ct]m|xl[st]m|xlsb|p[op]tm|ppsm)");
    }

    private static boolean any(Set<String> names, String part) {
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
    }

    private static Set<String> names(List<? extends ZipEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new Objected(Unfit.HEAVY);
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (!names.add(name)
                    || name.startsWith("/")
                    || name.contains("\\")
                    || name.matches("(.*/)?\\.\\.(/.*)?")) {
                throw new Objected(Unfit.UNREADABLE);
            }
        }
        return names;
    }

    /// By unpacking all of it and keeping nothing: what the list of the archive says proves
    /// nothing.
    private static void measure(ZipFile zip, List<? extends ZipEntry> entries, long packed)
            throws IOException {
        byte[] chunk = new byte[1 << 16];
        long total = 0;
        for (ZipEntry entry : entries) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    total += read;
                    if (total > MOST_UNPACKED || total > SMALL && total > packed * LARGEST_RATIO) {
                        throw new Objected(Unfit.HEAVY);
                    }
                }
            }
        }
    }

    private static String read(ZipFile zip, String name, int most) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readNBytes(most), UTF_8);
        }
    }
}
