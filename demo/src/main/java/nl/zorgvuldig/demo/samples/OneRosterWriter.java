package nl.zorgvuldig.demo.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes OneRoster CSV, versions 1.1 and 1.2: one zip, each list complete (*bulk*).
final class OneRosterWriter {
    enum Version {
        V1_1("1.1"),
        V1_2("1.2");

        final String text;

        Version(String text) {
            this.text = text;
        }
    }

    private OneRosterWriter() {}

    static byte[] write(SampleSchool school, Version version) {
        Map<String, CsvTable> files = new LinkedHashMap<>();
        OneRosterSchool places = new OneRosterSchool(school);
        OneRosterRoles roles = new OneRosterRoles(school, version);
        files.put("manifest.csv", manifest(version));
        files.put("academicSessions.csv", places.sessions());
        files.put("orgs.csv", places.orgs());
        files.put("courses.csv", places.courses());
        files.put("classes.csv", places.classes());
        files.put("users.csv", new OneRosterUsers(school, version).users());
        switch (version) {
            case V1_1 -> {}
            case V1_2 -> files.put("roles.csv", roles.roles());
        }
        files.put("enrollments.csv", roles.enrollments());
        return zip(files, school);
    }

    private static CsvTable manifest(Version version) {
        CsvTable table = new CsvTable("propertyName", "value");
        table.row("manifest.version", "1.0");
        table.row("oneroster.version", version.text);
        for (String name : new String[] {"academicSessions", "orgs", "courses", "classes", "users", "enrollments"}) {
            table.row("file." + name, "bulk");
        }
        for (String name : new String[] {
            "categories", "classResources", "courseResources", "demographics", "lineItems", "resources", "results"
        }) {
            table.row("file." + name, "absent");
        }
        switch (version) {
            case V1_1 -> {}
            case V1_2 -> {
                table.row("file.roles", "bulk");
                table.row("file.userProfiles", "absent");
                table.row("file.userResources", "absent");
                table.row("file.lineItemScoreScales", "absent");
                table.row("file.resultScoreScales", "absent");
                table.row("file.lineItemLearningObjectiveIds", "absent");
                table.row("file.resultLearningObjectiveIds", "absent");
                table.row("file.scoreScales", "absent");
            }
        }
        table.row("source.systemName", "Voorbeeldadministratie");
        table.row("source.systemCode", "voorbeeld");
        return table;
    }

    /// Builds the zip. Its entries carry the date of the school, not the moment of writing, so
    /// that the same school gives the same bytes.
    private static byte[] zip(Map<String, CsvTable> files, SampleSchool school) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, CsvTable> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(school.today().atTime(LocalTime.of(7, 30)));
                zip.putNextEntry(entry);
                zip.write(file.getValue().csv().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
