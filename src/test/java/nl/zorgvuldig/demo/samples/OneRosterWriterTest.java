package nl.zorgvuldig.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.samples.OneRosterWriter.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneRosterWriterTest {
    private static final SampleSchool SCHOOL =
            SampleFiles.changes(Population.on(LocalDate.of(2026, 11, 24))).after();

    @Test
    void headers_are_those_of_version_1_1_with_own_columns_behind() {
        Map<String, String> files = unzip(Version.V1_1);
        assertThat(files.keySet())
                .containsExactly(
                        "manifest.csv",
                        "academicSessions.csv",
                        "orgs.csv",
                        "courses.csv",
                        "classes.csv",
                        "users.csv",
                        "enrollments.csv");
        assertThat(header(files, "academicSessions.csv"))
                .isEqualTo("sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
        assertThat(header(files, "orgs.csv"))
                .startsWith("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.");
        assertThat(header(files, "courses.csv"))
                .isEqualTo("sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,"
                        + "subjects,subjectCodes");
        assertThat(header(files, "classes.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
                                + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        assertThat(header(files, "users.csv"))
                .startsWith(
                        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
                                + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
                                + "metadata.");
        assertThat(header(files, "enrollments.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
                                + "beginDate,endDate");
    }

    @Test
    void version_1_2_has_roles_in_a_file_of_their_own() {
        Map<String, String> files = unzip(Version.V1_2);
        assertThat(header(files, "users.csv"))
                .startsWith("sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
                        + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
                        + "userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,"
                        + "preferredFamilyName,primaryOrgSourcedId,pronouns,metadata.");
        assertThat(header(files, "roles.csv"))
                .isEqualTo(
                        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
                                + "userProfileSourcedId");
        assertThat(ids(files, "users.csv", "sourcedId")).isEqualTo(ids(files, "roles.csv", "userSourcedId"));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void the_manifest_says_what_is_in_the_zip(Version version) {
        Map<String, String> files = unzip(version);
        Map<String, String> manifest = records(files, "manifest.csv").stream()
                .collect(Collectors.toMap(it -> it.getField("propertyName"), it -> it.getField("value")));
        assertThat(manifest).containsEntry("oneroster.version", version.text);
        assertThat(manifest).containsEntry("file.demographics", "absent");
        Set<String> said = manifest.entrySet().stream()
                .filter(it -> it.getValue().equals("bulk"))
                .map(it -> it.getKey().substring("file.".length()) + ".csv")
                .collect(Collectors.toSet());
        Set<String> there = new HashSet<>(files.keySet());
        there.remove("manifest.csv");
        assertThat(said).isEqualTo(there);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void every_reference_leads_somewhere(Version version) {
        Map<String, String> files = unzip(version);
        Set<String> users = ids(files, "users.csv", "sourcedId");
        assertThat(users).containsAll(ids(files, "enrollments.csv", "userSourcedId"));
        assertThat(users).containsAll(listed(files, "users.csv", "agentSourcedIds"));
        assertThat(ids(files, "classes.csv", "sourcedId")).isEqualTo(ids(files, "enrollments.csv", "classSourcedId"));
        assertThat(ids(files, "academicSessions.csv", "sourcedId"))
                .isEqualTo(listed(files, "classes.csv", "termSourcedIds"));
        assertThat(ids(files, "courses.csv", "sourcedId")).isEqualTo(ids(files, "classes.csv", "courseSourcedId"));
        for (String file : files.keySet()) {
            if (!file.equals("manifest.csv")) {
                assertThat(records(files, file))
                        .extracting(it -> it.getField("sourcedId"))
                        .isNotEmpty()
                        .doesNotHaveDuplicates();
                assertThat(records(files, file))
                        .allMatch(it -> it.getField("status").isEmpty()
                                && it.getField("dateLastModified").isEmpty());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void nobody_has_a_password_and_pupils_have_a_year_group(Version version) {
        Map<String, String> files = unzip(version);
        assertThat(records(files, "users.csv"))
                .allMatch(it -> it.getField("password").isEmpty());
        assertThat(records(files, "users.csv").stream()
                        .filter(it -> it.getField("sourcedId").startsWith("L")))
                .hasSize(181)
                .allMatch(it -> it.getField("grades").matches("0[1-8]"));
    }

    private static Map<String, String> unzip(Version version) {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] bytes = OneRosterWriter.write(SCHOOL, version);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return files;
    }

    private static String header(Map<String, String> files, String file) {
        return Objects.requireNonNull(files.get(file)).lines().findFirst().orElseThrow();
    }

    private static List<NamedCsvRecord> records(Map<String, String> files, String file) {
        return CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(files.get(file))).stream()
                .toList();
    }

    private static Set<String> ids(Map<String, String> files, String file, String column) {
        return records(files, file).stream().map(it -> it.getField(column)).collect(Collectors.toSet());
    }

    private static Set<String> listed(Map<String, String> files, String file, String column) {
        return ids(files, file, column).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }
}
