package nl.zorgvuldig.school.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgvuldig.school.roster.reading.RosterReader;
import nl.zorgvuldig.school.roster.records.ProblemSeverity;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.SchoolCode;

/// The sample files, whole or changed in one place.
public final class Samples {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    public static final SchoolCode SCHOOL = SchoolCode.parse("12AB").orElseThrow();

    static final List<String> ONEROSTER = List.of(
            "manifest.csv",
            "orgs.csv",
            "academicSessions.csv",
            "courses.csv",
            "classes.csv",
            "users.csv",
            "roles.csv",
            "enrollments.csv");

    private Samples() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/roster/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /// EDEXML 2.1 with one piece of text replaced.
    public static RosterFile edexml(String from, String to) {
        String text = text("edexml-2.1.xml");
        if (!text.contains(from)) {
            throw new IllegalArgumentException("the sample does not contain: " + from);
        }
        return read(text.replace(from, to));
    }

    public static RosterFile edexml() {
        return read(bytes("edexml-2.1.xml"));
    }

    /// The files of a OneRoster sample by name.
    public static Map<String, String> oneRoster(String version) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : ONEROSTER) {
            if (Samples.class.getResource("/roster/oneroster-" + version + "/" + name) != null) {
                files.put(name, text("oneroster-" + version + "/" + name));
            }
        }
        return files;
    }

    /// OneRoster 1.1 with one of its files changed.
    public static RosterFile oneRoster(String file, UnaryOperator<String> change) {
        Map<String, String> files = oneRoster("1.1");
        String before = files.getOrDefault(file, "");
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing changed in " + file);
        }
        files.put(file, after);
        return read(zip(files));
    }

    public static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    public static byte[] zipOf(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    public static RosterFile read(byte[] content) {
        return RosterReader.read(new ByteArrayInputStream(content), TODAY);
    }

    public static RosterFile read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    public static List<RosterProblemKind> kinds(RosterFile file) {
        return file.problems().stream().map(RosterProblem::kind).toList();
    }

    static List<RosterProblemKind> errors(RosterFile file) {
        return file.problems().stream()
                .filter(problem -> problem.severity() == ProblemSeverity.ERROR)
                .map(RosterProblem::kind)
                .toList();
    }

    static RosterProblem only(RosterFile file, RosterProblemKind kind) {
        List<RosterProblem> found = file.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + kind + " in " + file.problems());
        }
        return found.getFirst();
    }
}
