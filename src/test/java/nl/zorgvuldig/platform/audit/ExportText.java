package nl.zorgvuldig.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The text of an export, and ways to falsify it.
public final class ExportText {
    private ExportText() {}

    public static String of(byte[] zipped) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("log.txt")) {
                    assertThat(names).containsExactly("Verify.java", "LEESMIJ.txt", "log.txt");
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new AssertionError("no log.txt");
    }

    public static int line(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start + " ")) {
                return i;
            }
        }
        throw new AssertionError("no line " + start);
    }

    public static List<String> replaceAt(List<String> lines, int at, String text, String other) {
        lines.set(at, lines.get(at).replace(text, other));
        return lines;
    }

    public static List<String> swap(List<String> lines, String text, String other, List<Integer> words) {
        int first = line(lines, text);
        int second = line(lines, other);
        String[] firstWords = lines.get(first).split(" ", 5);
        String[] secondWords = lines.get(second).split(" ", 5);
        for (int word : words) {
            String kept = firstWords[word];
            firstWords[word] = secondWords[word];
            secondWords[word] = kept;
        }
        lines.set(first, String.join(" ", firstWords));
        lines.set(second, String.join(" ", secondWords));
        if (words.equals(List.of(1))) {
            Collections.swap(lines, first, second);
        }
        return lines;
    }
}
