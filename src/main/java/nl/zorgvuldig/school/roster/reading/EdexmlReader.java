package nl.zorgvuldig.school.roster.reading;

import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.BORN;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.EMAIL;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.ENTERED;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.FAMILY;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.GIVEN;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.LEAVING;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.NAME;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.PREFIX;
import static nl.zorgvuldig.school.roster.reading.RawRosterRow.Field.YEAR_GROUP;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;

/// Reads EDEXML 1.0x and 2.x. Deviations in the order of elements, school years missing from the
/// published schema, empty elements and additions of suppliers are no reason to refuse a file.
///
/// Source: handbook and schema of EDEXML 2.1 (Edustandaard, 2017).
final class EdexmlReader {
    private static final String ROOT = "EDEX";

    private final XmlCursor xml;
    private final ProblemCollector problems;
    private final RawRoster raw = new RawRoster();

    private EdexmlReader(XmlCursor xml, ProblemCollector problems) {
        this.xml = xml;
        this.problems = problems;
    }

    static RawRoster read(XmlCursor xml, ProblemCollector problems) throws UnreadableRosterException {
        EdexmlReader reader = new EdexmlReader(xml, problems);
        reader.document();
        return reader.raw;
    }

    private void document() throws UnreadableRosterException {
        xml.root();
        if (!ROOT.equals(xml.name())) {
            throw new UnreadableRosterException(RosterProblemKind.XML_OTHER_ROOT, xml.place());
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

    private void school() throws UnreadableRosterException {
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

    private void groups() throws UnreadableRosterException {
        raw.parts.add(RosterPart.GROUPS);
        while (xml.child()) {
            switch (xml.name()) {
                case "groep" -> group(raw.baseGroups);
                case "samengestelde_groep" -> group(raw.compositeGroups);
                default -> drop("groepen");
            }
        }
    }

    private void group(List<RawRosterRow> rows) throws UnreadableRosterException {
        String owner = xml.name();
        RawRosterRow row = raw.add(rows, new RawRosterRow(xml.place(), key()));
        while (xml.child()) {
            switch (xml.name()) {
                case "naam" -> keep(row, NAME);
                case "jaargroep" -> keep(row, YEAR_GROUP);
                default -> drop(owner);
            }
        }
    }

    private void people(String element, List<RawRosterRow> rows) throws UnreadableRosterException {
        while (xml.child()) {
            if (xml.name().equals(element)) {
                if (xml.attribute("eckid").filter(id -> !id.isBlank()).isPresent()) {
                    problems.drop(element, "eckid", EdexmlFields.why("eckid"));
                }
                person(element, raw.add(rows, new RawRosterRow(xml.place(), key())));
            } else {
                drop(element);
            }
        }
    }

    private void person(String element, RawRosterRow row) throws UnreadableRosterException {
        boolean pupil = "leerling".equals(element);
        Map<String, String> otherNames = new LinkedHashMap<>();
        while (xml.child()) {
            String name = xml.name();
            switch (name) {
                case "achternaam" -> keep(row, FAMILY);
                case "voorvoegsel" -> keep(row, PREFIX);
                case "roepnaam" -> keep(row, GIVEN);
                case "voornamen", "voorletters-1" -> otherNames.put(name, RosterTextRules.tidy(xml.text()));
                case "geboortedatum" -> keepOf(pupil, element, row, BORN);
                case "jaargroep" -> keepOf(pupil, element, row, YEAR_GROUP);
                case "instroomdatum" -> keepOf(pupil, element, row, ENTERED);
                case "uitstroomdatum" -> keepOf(pupil, element, row, LEAVING);
                case "emailadres" -> keepOf(!pupil, element, row, EMAIL);
                case "groep" -> reference(row, RosterGroupKind.BASE);
                case "samengestelde_groepen", "groepen" -> references(element, row);
                case "rol", "rolomschrijving" -> roleOf(pupil, element, row.roles());
                default -> drop(element);
            }
        }
        settleGivenName(element, row, otherNames);
    }

    /// Without a name used every day the first of the other names is used; with one, the others are
    /// not needed.
    private void settleGivenName(String element, RawRosterRow row, Map<String, String> others) {
        others.forEach((name, text) -> {
            if (!text.isEmpty() && row.cell(GIVEN).isEmpty()) {
                row.put(GIVEN, name, text.split(" ", 2)[0]);
            } else if (!text.isEmpty()) {
                problems.drop(element, name, EdexmlFields.why(name));
            }
        });
    }

    private void references(String element, RawRosterRow row) throws UnreadableRosterException {
        while (xml.child()) {
            switch (xml.name()) {
                case "groep" -> reference(row, RosterGroupKind.BASE);
                case "samengestelde_groep" -> reference(row, RosterGroupKind.COMPOSITE);
                default -> drop(element);
            }
        }
    }

    private void reference(RawRosterRow row, RosterGroupKind kind) throws UnreadableRosterException {
        String group = key();
        Set<RosterRoleCode> roles = EnumSet.noneOf(RosterRoleCode.class);
        while (xml.child()) {
            switch (xml.name()) {
                case "rol", "rolomschrijving" -> role("leerkracht", roles);
                default -> drop("groep");
            }
        }
        row.link(group, kind, roles);
    }

    private void roleOf(boolean pupil, String element, Set<RosterRoleCode> roles) throws UnreadableRosterException {
        if (pupil) {
            drop(element);
        } else {
            role(element, roles);
        }
    }

    private void role(String element, Set<RosterRoleCode> roles) throws UnreadableRosterException {
        String name = xml.name();
        String code = xml.text();
        if (code.isBlank()) {
            return;
        }
        if ("rol".equals(name)) {
            roles.add(RosterRoleCode.of(code));
        } else {
            roles.add(RosterRoleCode.OTHER);
            problems.drop(element, name, EdexmlFields.why(name));
        }
    }

    private String key() {
        return xml.attribute("key").orElse("");
    }

    private void keepOf(boolean wanted, String element, RawRosterRow row, RawRosterRow.Field field)
            throws UnreadableRosterException {
        if (wanted) {
            keep(row, field);
        } else {
            drop(element);
        }
    }

    private void keep(RawRosterRow row, RawRosterRow.Field field) throws UnreadableRosterException {
        String name = xml.name();
        if (!row.put(field, name, xml.text())) {
            problems.add(RosterProblemKind.FIELD_TWICE, row.place(), RosterTextRules.shown(row.key()), name);
        }
    }

    private void drop(String owner) throws UnreadableRosterException {
        String name = xml.name();
        boolean reference = xml.attribute("key").isPresent();
        if (xml.skip() || reference) {
            problems.drop(owner, name, EdexmlFields.why(name));
        }
    }
}
