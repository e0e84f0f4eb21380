package nl.zorgvuldig.roster.reading;

import static nl.zorgvuldig.roster.reading.OneRosterFields.CLASSES;
import static nl.zorgvuldig.roster.reading.OneRosterFields.ENROLLMENTS;
import static nl.zorgvuldig.roster.reading.OneRosterFields.ID;
import static nl.zorgvuldig.roster.reading.OneRosterFields.MANIFEST;
import static nl.zorgvuldig.roster.reading.OneRosterFields.ORGS;
import static nl.zorgvuldig.roster.reading.OneRosterFields.ROLES;
import static nl.zorgvuldig.roster.reading.OneRosterFields.SESSIONS;
import static nl.zorgvuldig.roster.reading.OneRosterFields.STATUS;
import static nl.zorgvuldig.roster.reading.OneRosterFields.USERS;

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
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.roster.DropReason;
import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.ProblemKind;
import nl.zorgvuldig.roster.RosterFormat;
import nl.zorgvuldig.roster.RosterPart;
import nl.zorgvuldig.roster.SchoolCode;

/// Reads OneRoster CSV 1.1 and 1.2: a zip with whole lists (*bulk*), of one school and one school
/// year. A homeroom is a base group, any other class a composite group; `grades` holds the
/// *jaargroep*.
final class OneRosterReader {
    private final ZipFiles zip;
    private final LocalDate today;
    private final Problems problems;
    private final RawRoster raw = new RawRoster();
    private final Set<String> closedClasses = new HashSet<>();

    private OneRosterReader(ZipFiles zip, LocalDate today, Problems problems) {
        this.zip = zip;
        this.today = today;
        this.problems = problems;
    }

    static RawRoster read(Bounded bytes, LocalDate today, Problems problems) throws Unreadable {
        Set<String> wanted = new HashSet<>();
        OneRosterFields.COLUMNS.keySet().forEach(name -> wanted.add(name.toLowerCase(Locale.ROOT)));
        OneRosterReader reader = new OneRosterReader(ZipFiles.read(bytes, wanted), today, problems);
        reader.all();
        return reader.raw;
    }

    private void all() throws Unreadable {
        Map<String, String> manifest = manifest();
        raw.format = format(manifest);
        raw.parts.addAll(EnumSet.allOf(RosterPart.class));
        raw.school = Place.in(ORGS);
        checkManifest(manifest);
        noteUnread();
        String school = school();
        Set<String> terms = classes(school);
        Optional<SchoolYear> year = year(terms);
        raw.year = year.map(SchoolYear::toString);
        LocalDate day = year.map(is -> is.period().from())
                .filter(first -> first.isAfter(today))
                .orElse(today);
        List<CsvTable.Line> roles = raw.format == RosterFormat.ONEROSTER_1_2 ? table(ROLES) : List.of();
        OneRosterPeople people = new OneRosterPeople(raw, day, problems);
        people.users(table(USERS), roles);
        people.enrollments(table(ENROLLMENTS), closedClasses);
        problems.add(ProblemKind.NO_BIRTH_DATES, Place.in(USERS));
    }

    private Map<String, String> manifest() throws Unreadable {
        Map<String, String> manifest = new HashMap<>();
        for (CsvTable.Line line : table(MANIFEST)) {
            manifest.put(line.get("propertyName"), line.get("value"));
        }
        return manifest;
    }

    private static RosterFormat format(Map<String, String> manifest) throws Unreadable {
        String version = manifest.getOrDefault("oneroster.version", "");
        if ("1.1".equals(version) || version.startsWith("1.1.")) {
            return RosterFormat.ONEROSTER_1_1;
        }
        if ("1.2".equals(version) || version.startsWith("1.2.")) {
            return RosterFormat.ONEROSTER_1_2;
        }
        throw new Unreadable(ProblemKind.MANIFEST_VERSION, Place.in(MANIFEST));
    }

    /// A set of changes (*delta*) cannot be compared with what is known: what it leaves out is not
    /// gone.
    private void checkManifest(Map<String, String> manifest) throws Unreadable {
        for (Map.Entry<String, String> entry : manifest.entrySet()) {
            if (entry.getKey().startsWith("file.") && "delta".equalsIgnoreCase(entry.getValue())) {
                throw new Unreadable(
                        ProblemKind.MANIFEST_DELTA,
                        Place.in(MANIFEST),
                        Texts.shown(entry.getKey().substring("file.".length())));
            }
        }
        for (String file : OneRosterFields.COLUMNS.keySet()) {
            String property = "file." + file.substring(0, file.indexOf('.'));
            boolean absent = "absent".equalsIgnoreCase(manifest.getOrDefault(property, ""));
            if (absent && zip.find(file).isPresent()) {
                throw new Unreadable(ProblemKind.MANIFEST_CONTRADICTS, Place.in(MANIFEST), file);
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
            problems.add(ProblemKind.ZIP_FILES_IGNORED, Place.WHOLE_FILE, strange);
        }
    }

    /// The only school in the file, by its id there.
    private String school() throws Unreadable {
        List<CsvTable.Line> schools = new ArrayList<>();
        for (CsvTable.Line org : active(table(ORGS))) {
            if ("school".equalsIgnoreCase(org.get("type"))) {
                schools.add(org);
            }
        }
        if (schools.size() > 1) {
            throw new Unreadable(ProblemKind.SCHOOLS_SEVERAL, schools.get(1).place());
        }
        if (schools.isEmpty()) {
            return "";
        }
        CsvTable.Line school = schools.getFirst();
        raw.school = school.place();
        String brin = school.get("metadata.nl.brin");
        raw.brin = brin.isEmpty()
                ? Optional.of(school.get("identifier"))
                        .filter(text -> SchoolCode.parse(text).isPresent())
                : Optional.of(brin);
        return school.get(ID);
    }

    /// @return the sessions the classes are given in
    private Set<String> classes(String school) throws Unreadable {
        Set<String> terms = new TreeSet<>();
        List<CsvTable.Line> all = table(CLASSES);
        all.forEach(line -> closedClasses.add(line.get(ID)));
        for (CsvTable.Line line : active(all)) {
            closedClasses.remove(line.get(ID));
            if (!school.isEmpty() && !line.get("schoolSourcedId").equals(school)) {
                throw new Unreadable(ProblemKind.SCHOOLS_SEVERAL, line.place());
            }
            boolean base = "homeroom".equalsIgnoreCase(line.get("classType"));
            Row row = raw.add(base ? raw.baseGroups : raw.compositeGroups, new Row(line.place(), line.get(ID)));
            row.put(Row.Field.NAME, "title", line.get("title"));
            List<String> grades = list(line.get("grades"));
            if (!grades.isEmpty()) {
                String year = grades.size() > 1 ? GroupRows.COMBINATION : yearGroup(grades.getFirst());
                row.put(Row.Field.YEAR_GROUP, "grades", year);
            }
            terms.addAll(list(line.get("termSourcedIds")));
        }
        return terms;
    }

    /// The year of the sessions in use; of all sessions when the classes name none.
    private Optional<SchoolYear> year(Set<String> terms) throws Unreadable {
        Set<SchoolYear> used = new TreeSet<>();
        Set<SchoolYear> all = new TreeSet<>();
        for (CsvTable.Line session : active(table(SESSIONS))) {
            Optional<SchoolYear> year = endingIn(session.get("schoolYear"));
            year.ifPresent(all::add);
            if (terms.contains(session.get(ID))) {
                year.ifPresent(used::add);
            }
        }
        Set<SchoolYear> years = used.isEmpty() ? all : used;
        if (years.size() > 1) {
            throw new Unreadable(ProblemKind.YEAR_AMBIGUOUS, Place.in(SESSIONS));
        }
        return years.stream().findFirst();
    }

    private static Optional<SchoolYear> endingIn(String text) {
        return text.matches("[12][0-9]{3}")
                ? Optional.of(new SchoolYear(Integer.parseInt(text) - 1))
                : Optional.empty();
    }

    private List<CsvTable.Line> active(List<CsvTable.Line> lines) {
        return active(lines, problems);
    }

    /// A record marked for deletion counts as not there.
    static List<CsvTable.Line> active(List<CsvTable.Line> lines, Problems problems) {
        List<CsvTable.Line> active = new ArrayList<>();
        for (CsvTable.Line line : lines) {
            if (!"tobedeleted".equalsIgnoreCase(line.get(STATUS))
                    && !"false".equalsIgnoreCase(line.get("enabledUser"))) {
                active.add(line);
            }
        }
        if (active.size() < lines.size()) {
            problems.add(
                    ProblemKind.RECORDS_INACTIVE,
                    Place.in(lines.getFirst().place().part()),
                    lines.size() - active.size());
        }
        return active;
    }

    private List<CsvTable.Line> table(String file) throws Unreadable {
        Optional<byte[]> content = zip.find(file);
        if (content.isEmpty()) {
            throw new Unreadable(ProblemKind.CSV_FILE_MISSING, Place.in(file));
        }
        OneRosterFields.Columns columns =
                Optional.ofNullable(OneRosterFields.COLUMNS.get(file)).orElseThrow();
        return CsvTable.read(file, content.get(), columns.required(), columns.wanted(), column -> {
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
