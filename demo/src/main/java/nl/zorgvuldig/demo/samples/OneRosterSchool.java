package nl.zorgvuldig.demo.samples;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.DemoPlaces;

/// OneRoster lists that are the same in both versions: school year, school, course, classes.
/// `status` and `dateLastModified` are blank, as they must be in complete lists.
final class OneRosterSchool {
    private static final String BOARD = "bestuur-wilgenhof";
    private static final String COURSE = "basisonderwijs";

    private final SampleSchool school;

    OneRosterSchool(SampleSchool school) {
        this.school = school;
    }

    static String session(SampleSchool school) {
        return "schooljaar-" + school.year();
    }

    CsvTable sessions() {
        CsvTable table = new CsvTable(
                "sourcedId",
                "status",
                "dateLastModified",
                "title",
                "type",
                "startDate",
                "endDate",
                "parentSourcedId",
                "schoolYear");
        table.row(
                session(school),
                "",
                "",
                school.year().toString(),
                "schoolYear",
                school.year().period().from().toString(),
                school.year().period().until().toString(),
                "",
                Integer.toString(school.year().start() + 1));
        return table;
    }

    CsvTable orgs() {
        CsvTable table = new CsvTable(
                "sourcedId",
                "status",
                "dateLastModified",
                "name",
                "type",
                "identifier",
                "parentSourcedId",
                "metadata.nl.brin");
        String brin = school.school().brin();
        table.row(BOARD, "", "", "Stichting De Wilgenhof", "district", "", "", "");
        table.row(brin, "", "", school.school().name(), "school", brin, BOARD, brin);
        return table;
    }

    CsvTable courses() {
        CsvTable table = new CsvTable(
                "sourcedId",
                "status",
                "dateLastModified",
                "schoolYearSourcedId",
                "title",
                "courseCode",
                "grades",
                "orgSourcedId",
                "subjects",
                "subjectCodes");
        String brin = school.school().brin();
        table.row(COURSE, "", "", session(school), "Basisonderwijs", "PO", "", brin, "", "");
        return table;
    }

    CsvTable classes() {
        CsvTable table = new CsvTable(
                "sourcedId",
                "status",
                "dateLastModified",
                "title",
                "grades",
                "courseSourcedId",
                "classCode",
                "classType",
                "location",
                "schoolSourcedId",
                "termSourcedIds",
                "subjects",
                "subjectCodes",
                "periods");
        for (DemoPlaces.Group group : school.groups()) {
            row(table, group.key(), group.name(), grades(group.years()), "homeroom");
        }
        row(table, school.mixed().key(), school.mixed().name(), "", "scheduled");
        return table;
    }

    private void row(CsvTable table, String key, String name, String grades, String type) {
        String brin = school.school().brin();
        table.row(key, "", "", name, grades, COURSE, key, type, "", brin, session(school), "", "", "");
    }

    static String grade(int year) {
        return "0" + year;
    }

    private static String grades(List<Integer> years) {
        return years.stream().map(OneRosterSchool::grade).collect(Collectors.joining(","));
    }
}
