package nl.zorgvuldig.school.roster.reading;

import static nl.zorgvuldig.school.roster.reading.OneRosterFields.CLASSES;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.ENROLLMENTS;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.ID;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.MANIFEST;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.ORGS;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.ROLES;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.SESSIONS;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.STATUS;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.USERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.school.roster.records.DropReason;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.SchoolCode;

/// Reads OneRoster CSV 1.1 and 1.2: a zip with whole lists (*bulk*), of one school and one school
/// year. A homeroom is a base group, any other class a composite group; `grades` holds the
/// *jaargroep*.
final class OneRosterReader {
    private final RosterZipReader zip;
    private final LocalDate today;
    private final ProblemCollector problems;
    private final RawRoster raw = new RawRoster();
    private final Set<String> closedClasses = new HashSet<>();

    private OneRosterReader(RosterZipReader zip, LocalDate today, ProblemCollector problems) {
        this.zip = zip;
        this.today = today;
        this.problems = problems;
    }

    static RawRoster read(LimitedInputStream bytes, LocalDate today, ProblemCollector problems)
            throws UnreadableRosterException {
        Set<String> wanted = new HashSet<>();
        OneRosterFields.COLUMNS.keySet().forEach(name -> wanted.add(name.toLowerCase(Locale.ROOT)));
        OneRosterReader reader = new OneRosterReader(RosterZipReader.read(bytes, wanted), today, problems);
        reader.all();
        return reader.raw;
    }

    private void all() throws UnreadableRosterException {
        Map<String, String> manifest = manifest();
        raw.format = format(manifest);
        raw.parts.addAll(EnumSet.allOf(RosterPart.class));
        raw.school = FilePosition.in(ORGS);
        checkManifest(manifest);
        noteUnread();
        String school = school();
        Set<String> terms = classes(school);
        Optional<SchoolYear> year = year(terms);
        raw.year = year.map(SchoolYear::toString);
        LocalDate day = year.map(is -> is.period().from())
                .filter(first -> first.isAfter(today))
                .orElse(today);
        List<RosterCsvTable.Line> roles = raw.format == RosterFormat.ONEROSTER_1_2 ? table(ROLES) : List.of();
        OneRosterPeople people = new OneRosterPeople(raw, day, problems);
        people.users(table(USERS), roles);
        people.enrollments(table(ENROLLMENTS), closedClasses);
        problems.add(RosterProblemKind.NO_BIRTH_DATES, FilePosition.in(USERS));
    }

    private Map<String, String> manifest() throws UnreadableRosterException {
        Map<String, String> manifest = new HashMap<>();
        for (RosterCsvTable.Line line : table(MANIFEST)) {
            manifest.put(line.get("propertyName"), line.get("value"));
        }
        return manifest;
    }

    private static RosterFormat format(Map<String, String> manifest) throws UnreadableRosterException {
        String version = manifest.getOrDefault("oneroster.version", "");
        if ("1.1".equals(version) || version.startsWith("1.1.")) {
            return RosterFormat.ONEROSTER_1_1;
        }
        if ("1.2".equals(version) || version.startsWith("1.2.")) {
            return RosterFormat.ONEROSTER_1_2;
        }
        throw new UnreadableRosterException(RosterProblemKind.MANIFEST_VERSION, FilePosition.in(MANIFEST));
    }

    /// Refuses a set of changes (*delta*), which cannot be compared with what is known: what it
    /// leaves out is not gone.
    private void checkManifest(Map<String, String> manifest) throws UnreadableRosterException {
        for (Map.Entry<String, String> entry : manifest.entrySet()) {
            if (entry.getKey().startsWith("file.") && "delta".equalsIgnoreCase(entry.getValue())) {
                throw new UnreadableRosterException(
                        RosterProblemKind.MANIFEST_DELTA,
                        FilePosition.in(MANIFEST),
                        RosterTextRules.shown(entry.getKey().substring("file.".length())));
            }
        }
        for (String file : OneRosterFields.COLUMNS.keySet()) {
            String property = "file." + file.substring(0, file.indexOf('.'));
            boolean absent = "absent".equalsIgnoreCase(manifest.getOrDefault(property, ""));
            if (absent && zip.find(file).isPresent()) {
                throw new UnreadableRosterException(
                        RosterProblemKind.MANIFEST_CONTRADICTS, FilePosition.in(MANIFEST), file);
            }
        }
    }

    private void noteUnread() {
        Map<String, DropReason> unread = OneRosterFields.unread();
        int strange = 0;
        for (String name : zip.others()) {
            DropReason reason = unread.get(name);
            if (reason == null) {
                strange++;
            } else {
                problems.dropFile(name, reason);
            }
        }
        if (strange > 0) {
            problems.add(RosterProblemKind.ZIP_FILES_IGNORED, FilePosition.WHOLE_FILE, strange);
        }
    }

    /// The only school in the file, by its id there.
    private String school() throws UnreadableRosterException {
        List<RosterCsvTable.Line> schools = new ArrayList<>();
        for (RosterCsvTable.Line org : active(table(ORGS))) {
            if ("school".equalsIgnoreCase(org.get("type"))) {
                schools.add(org);
            }
        }
        if (schools.size() > 1) {
            throw new UnreadableRosterException(
                    RosterProblemKind.SCHOOLS_SEVERAL, schools.get(1).place());
        }
        if (schools.isEmpty()) {
            return "";
        }
        RosterCsvTable.Line school = schools.getFirst();
        raw.school = school.place();
        String brin = school.get("metadata.nl.brin");
        raw.brin = brin.isEmpty()
                ? Optional.of(school.get("identifier"))
                        .filter(text -> SchoolCode.parse(text).isPresent())
                : Optional.of(brin);
        return school.get(ID);
    }

    /// @return the sessions in which the classes are taught
    private Set<String> classes(String school) throws UnreadableRosterException {
        Set<String> terms = new TreeSet<>();
        List<RosterCsvTable.Line> all = table(CLASSES);
        all.forEach(line -> closedClasses.add(line.get(ID)));
        for (RosterCsvTable.Line line : active(all)) {
            closedClasses.remove(line.get(ID));
            if (!school.isEmpty() && !line.get("schoolSourcedId").equals(school)) {
                throw new UnreadableRosterException(RosterProblemKind.SCHOOLS_SEVERAL, line.place());
            }
            boolean base = "homeroom".equalsIgnoreCase(line.get("classType"));
            RawRosterRow row =
                    raw.add(base ? raw.baseGroups : raw.compositeGroups, new RawRosterRow(line.place(), line.get(ID)));
            row.put(RawRosterRow.Field.NAME, "title", line.get("title"));
            List<String> grades = list(line.get("grades"));
            if (!grades.isEmpty()) {
                String year = grades.size() > 1 ? GroupRows.COMBINATION : yearGroup(grades.getFirst());
                row.put(RawRosterRow.Field.YEAR_GROUP, "grades", year);
            }
            terms.addAll(list(line.get("termSourcedIds")));
        }
        return terms;
    }

    /// The year of the sessions in use; of all sessions when the classes name none.
    private Optional<SchoolYear> year(Set<String> terms) throws UnreadableRosterException {
        Set<SchoolYear> used = new TreeSet<>();
        Set<SchoolYear> all = new TreeSet<>();
        for (RosterCsvTable.Line session : active(table(SESSIONS))) {
            Optional<SchoolYear> year = endingIn(session.get("schoolYear"));
            year.ifPresent(all::add);
            if (terms.contains(session.get(ID))) {
                year.ifPresent(used::add);
            }
        }
        Set<SchoolYear> years = used.isEmpty() ? all : used;
        if (years.size() > 1) {
            throw new UnreadableRosterException(RosterProblemKind.YEAR_AMBIGUOUS, FilePosition.in(SESSIONS));
        }
        return years.stream().findFirst();
    }

    private static Optional<SchoolYear> endingIn(String text) {
        return text.matches("[12][0-9]{3}")
                ? Optional.of(new SchoolYear(Integer.parseInt(text) - 1))
                : Optional.empty();
    }

    private List<RosterCsvTable.Line> active(List<RosterCsvTable.Line> lines) {
        return active(lines, problems);
    }

    /// Without records marked for deletion.
    static List<RosterCsvTable.Line> active(List<RosterCsvTable.Line> lines, ProblemCollector problems) {
        List<RosterCsvTable.Line> active = new ArrayList<>();
        for (RosterCsvTable.Line line : lines) {
            if (!"tobedeleted".equalsIgnoreCase(line.get(STATUS))
                    && !"false".equalsIgnoreCase(line.get("enabledUser"))) {
                active.add(line);
            }
        }
        if (active.size() < lines.size()) {
            problems.add(
                    RosterProblemKind.RECORDS_INACTIVE,
                    FilePosition.in(lines.getFirst().place().part()),
                    lines.size() - active.size());
        }
        return active;
    }

    private List<RosterCsvTable.Line> table(String file) throws UnreadableRosterException {
        Optional<byte[]> content = zip.find(file);
        if (content.isEmpty()) {
            throw new UnreadableRosterException(RosterProblemKind.CSV_FILE_MISSING, FilePosition.in(file));
        }
        OneRosterFields.Columns columns =
                Optional.ofNullable(OneRosterFields.COLUMNS.get(file)).orElseThrow();
        return RosterCsvTable.read(file, content.get(), columns.required(), columns.wanted(), column -> {
            if (!"dateLastModified".equalsIgnoreCase(column)) {
                problems.drop(file, column, OneRosterFields.why(column));
            }
        });
    }

    static List<String> list(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /// `03` is year 3.
    static String yearGroup(String grade) {
        return grade.length() == 2 && grade.startsWith("0") ? grade.substring(1) : grade.toUpperCase(Locale.ROOT);
    }
}
