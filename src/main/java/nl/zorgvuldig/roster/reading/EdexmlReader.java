package nl.zorgvuldig.roster.reading;

import static nl.zorgvuldig.roster.reading.Row.Field.BORN;
import static nl.zorgvuldig.roster.reading.Row.Field.EMAIL;
import static nl.zorgvuldig.roster.reading.Row.Field.ENTERED;
import static nl.zorgvuldig.roster.reading.Row.Field.FAMILY;
import static nl.zorgvuldig.roster.reading.Row.Field.GIVEN;
import static nl.zorgvuldig.roster.reading.Row.Field.LEAVING;
import static nl.zorgvuldig.roster.reading.Row.Field.NAME;
import static nl.zorgvuldig.roster.reading.Row.Field.PREFIX;
import static nl.zorgvuldig.roster.reading.Row.Field.YEAR_GROUP;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.roster.GroupKind;
import nl.zorgvuldig.roster.ProblemKind;
import nl.zorgvuldig.roster.RoleCode;
import nl.zorgvuldig.roster.RosterFormat;
import nl.zorgvuldig.roster.RosterPart;

/// Reads EDEXML 1.0x and 2.x. The order of elements, school years the published schema does not
/// list, empty elements and additions of suppliers are no reason to refuse a file.
///
/// Source: hand-book and schema of EDEXML 2.1 (Edustandaard, 2017).
final class EdexmlReader {
    private static final String ROOT = "EDEX";

    private final XmlCursor xml;
    private final Problems problems;
    private final RawRoster raw = new RawRoster();

    private EdexmlReader(XmlCursor xml, Problems problems) {
        this.xml = xml;
        this.problems = problems;
    }

    static RawRoster read(XmlCursor xml, Problems problems) throws Unreadable {
        EdexmlReader reader = new EdexmlReader(xml, problems);
        reader.document();
        return reader.raw;
    }

    private void document() throws Unreadable {
        xml.root();
        if (!ROOT.equals(xml.name())) {
            throw new Unreadable(ProblemKind.XML_OTHER_ROOT, xml.place());
        }
        raw.format = RosterFormat.EDEXML_2;
        while (xml.child()) {
            switch (xml.name()) {
                case "school" -> school();
                case "groepen" -> groups();
                case "leerlingen" -> people("leerling", raw.pupils);
                case "leerkrachten" -> {
                    raw.parts.add(RosterPart.STAFF);
                    people("leerkracht", raw.staff);
                }
                default -> drop(ROOT);
            }
        }
        xml.finish();
    }

    private void school() throws Unreadable {
        raw.school = xml.place();
        while (xml.child()) {
            switch (xml.name()) {
                case "schooljaar" -> raw.year = Optional.of(xml.text().strip());
                case "peildatum" -> raw.reference = Optional.of(xml.text().strip());
                case "aanmaakdatum" -> raw.made = Optional.of(xml.text().strip());
                case "brincode" -> raw.brin = Optional.of(xml.text().strip());
                case "dependancecode" ->
                    raw.establishment = Optional.of(xml.text().strip());
                case "xsdversie" -> {
                    if (xml.text().strip().startsWith("1")) {
                        raw.format = RosterFormat.EDEXML_1;
                    }
                }
                default -> drop("school");
            }
        }
    }

    private void groups() throws Unreadable {
        raw.parts.add(RosterPart.GROUPS);
        while (xml.child()) {
            switch (xml.name()) {
                case "groep" -> group(raw.baseGroups);
                case "samengestelde_groep" -> group(raw.compositeGroups);
                default -> drop("groepen");
            }
        }
    }

    private void group(List<Row> rows) throws Unreadable {
        String owner = xml.name();
        Row row = raw.add(rows, new Row(xml.place(), key()));
        while (xml.child()) {
            switch (xml.name()) {
                case "naam" -> keep(row, NAME);
                case "jaargroep" -> keep(row, YEAR_GROUP);
                default -> drop(owner);
            }
        }
    }

    private void people(String element, List<Row> rows) throws Unreadable {
        while (xml.child()) {
            if (xml.name().equals(element)) {
                if (xml.attribute("eckid").filter(id -> !id.isBlank()).isPresent()) {
                    problems.drop(element, "eckid", EdexmlFields.why("eckid"));
                }
                person(element, raw.add(rows, new Row(xml.place(), key())));
            } else {
                drop(element);
            }
        }
    }

    private void person(String element, Row row) throws Unreadable {
        boolean pupil = "leerling".equals(element);
        Map<String, String> otherNames = new LinkedHashMap<>();
        while (xml.child()) {
            String name = xml.name();
            switch (name) {
                case "achternaam" -> keep(row, FAMILY);
                case "voorvoegsel" -> keep(row, PREFIX);
                case "roepnaam" -> keep(row, GIVEN);
                case "voornamen", "voorletters-1" -> otherNames.put(name, Texts.tidy(xml.text()));
                case "geboortedatum" -> keepOf(pupil, element, row, BORN);
                case "jaargroep" -> keepOf(pupil, element, row, YEAR_GROUP);
                case "instroomdatum" -> keepOf(pupil, element, row, ENTERED);
                case "uitstroomdatum" -> keepOf(pupil, element, row, LEAVING);
                case "emailadres" -> keepOf(!pupil, element, row, EMAIL);
                case "groep" -> reference(row, GroupKind.BASE);
                case "samengestelde_groepen", "groepen" -> references(element, row);
                case "rol", "rolomschrijving" -> roleOf(pupil, element, row.roles());
                default -> drop(element);
            }
        }
        settleGivenName(element, row, otherNames);
    }

    /// Without a name used every day, the first of the other names will do; with one, the others
    /// are not needed.
    private void settleGivenName(String element, Row row, Map<String, String> others) {
        others.forEach((name, text) -> {
            if (!text.isEmpty() && row.cell(GIVEN).isEmpty()) {
                row.put(GIVEN, name, text.split(" ", 2)[0]);
            } else if (!text.isEmpty()) {
                problems.drop(element, name, EdexmlFields.why(name));
            }
        });
    }

    private void references(String element, Row row) throws Unreadable {
        while (xml.child()) {
            switch (xml.name()) {
                case "groep" -> reference(row, GroupKind.BASE);
                case "samengestelde_groep" -> reference(row, GroupKind.COMPOSITE);
                default -> drop(element);
            }
        }
    }

    private void reference(Row row, GroupKind kind) throws Unreadable {
        String group = key();
        Set<RoleCode> roles = EnumSet.noneOf(RoleCode.class);
        while (xml.child()) {
            switch (xml.name()) {
                case "rol", "rolomschrijving" -> role("leerkracht", roles);
                default -> drop("groep");
            }
        }
        row.link(group, kind, roles);
    }

    private void roleOf(boolean pupil, String element, Set<RoleCode> roles) throws Unreadable {
        if (pupil) {
            drop(element);
        } else {
            role(element, roles);
        }
    }

    private void role(String element, Set<RoleCode> roles) throws Unreadable {
        String name = xml.name();
        String code = xml.text();
        if (code.isBlank()) {
            return;
        }
        if ("rol".equals(name)) {
            roles.add(RoleCode.of(code));
        } else {
            roles.add(RoleCode.OTHER);
            problems.drop(element, name, EdexmlFields.why(name));
        }
    }

    private String key() {
        return xml.attribute("key").orElse("");
    }

    private void keepOf(boolean wanted, String element, Row row, Row.Field field) throws Unreadable {
        if (wanted) {
            keep(row, field);
        } else {
            drop(element);
        }
    }

    private void keep(Row row, Row.Field field) throws Unreadable {
        String name = xml.name();
        if (!row.put(field, name, xml.text())) {
            problems.add(ProblemKind.FIELD_TWICE, row.place(), Texts.shown(row.key()), name);
        }
    }

    private void drop(String owner) throws Unreadable {
        String name = xml.name();
        boolean reference = xml.attribute("key").isPresent();
        if (xml.skip() || reference) {
            problems.drop(owner, name, EdexmlFields.why(name));
        }
    }
}
