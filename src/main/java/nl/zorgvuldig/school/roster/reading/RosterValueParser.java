package nl.zorgvuldig.school.roster.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.roster.reading.RawRosterRow.Cell;
import nl.zorgvuldig.school.roster.reading.RawRosterRow.Field;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// Parses values one at a time from text; an invalid value becomes a problem and no value.
final class RosterValueParser {
    private static final int KEY_CHARACTERS = 256;
    private static final int NAME_CHARACTERS = 200;
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T[0-9:.]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final int EMAIL_CHARACTERS = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{5,24}");

    private final ProblemCollector problems;

    RosterValueParser(ProblemCollector problems) {
        this.problems = problems;
    }

    /// Whether the row has a key that identifies it, in this file and the next.
    boolean key(RawRosterRow row, Map<String, FilePosition> seen) {
        String key = row.key();
        if (key.isEmpty()) {
            problems.add(RosterProblemKind.KEY_MISSING, row.place());
        } else if (key.length() > KEY_CHARACTERS) {
            problems.add(RosterProblemKind.KEY_TOO_LONG, row.place());
        } else if (key.codePoints().anyMatch(RosterTextRules::unwanted)) {
            problems.add(RosterProblemKind.KEY_CHARACTERS, row.place());
        } else if (unstable(key)) {
            problems.add(RosterProblemKind.KEY_UNSTABLE, row.place(), RosterTextRules.shown(key));
        } else {
            FilePosition first = seen.putIfAbsent(key, row.place());
            if (first == null) {
                return true;
            }
            problems.add(RosterProblemKind.KEY_DUPLICATE, row.place(), RosterTextRules.shown(key), first.line());
        }
        return false;
    }

    Map<String, FilePosition> keys() {
        return new HashMap<>();
    }

    /// Whether the other system itself says that this key will be different next time.
    static boolean unstable(String key) {
        return key.startsWith("#");
    }

    /// The name of a person; empty when a part of it cannot be kept, or nothing is left.
    Optional<PersonName> person(RawRosterRow row) {
        Optional<String> given = text(row, Field.GIVEN);
        Optional<String> prefix = text(row, Field.PREFIX);
        Optional<String> family = text(row, Field.FAMILY);
        if (given.isEmpty() || prefix.isEmpty() || family.isEmpty()) {
            return Optional.empty();
        }
        if (given.get().isEmpty() && family.get().isEmpty()) {
            problems.add(RosterProblemKind.NAME_MISSING, row.place(), RosterTextRules.shown(row.key()));
            return Optional.empty();
        }
        if (family.get().isEmpty()) {
            problems.add(RosterProblemKind.NAME_FAMILY_MISSING, row.place(), RosterTextRules.shown(row.key()));
        }
        return Optional.of(new PersonName(given.get(), prefix.get(), family.get()));
    }

    /// The text of a field, blank when the file has none; empty when it cannot be kept.
    Optional<String> text(RawRosterRow row, Field field) {
        Optional<Cell> found = row.cell(field);
        if (found.isEmpty()) {
            return Optional.of("");
        }
        Cell cell = found.get();
        Optional<RosterProblemKind> fault = cell.text().length() > NAME_CHARACTERS
                ? Optional.of(RosterProblemKind.VALUE_TOO_LONG)
                : RosterTextRules.fault(cell.text());
        fault.ifPresent(kind -> problems.add(kind, row.place(), cell.name(), RosterTextRules.shown(row.key())));
        return fault.isPresent() ? Optional.empty() : Optional.of(cell.text());
    }

    /// The date in a field; empty when the file has none, or one that does not exist (then there is
    /// a problem).
    Optional<LocalDate> day(RawRosterRow row, Field field) {
        return row.cell(field).flatMap(cell -> day(cell.text(), row.place(), cell.name(), row.key()));
    }

    Optional<LocalDate> day(String text, FilePosition place, String name, String key) {
        Matcher parts = DAY.matcher(text);
        if (parts.matches()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))));
            } catch (DateTimeException impossible) {
                // no such day: a problem like any other text that is not a date
            }
        }
        problems.add(RosterProblemKind.DATE_IMPOSSIBLE, place, name, RosterTextRules.shown(key));
        return Optional.empty();
    }

    /// The e-mail address, if it can be one. An invalid one is left out; the person is not.
    Optional<String> email(RawRosterRow row) {
        return lenient(row, Field.EMAIL, EMAIL, EMAIL_CHARACTERS, RosterProblemKind.EMAIL_INVALID);
    }

    Optional<String> phone(RawRosterRow row) {
        return lenient(row, Field.PHONE, PHONE, KEY_CHARACTERS, RosterProblemKind.PHONE_INVALID);
    }

    private Optional<String> lenient(
            RawRosterRow row, Field field, Pattern shape, int longest, RosterProblemKind kind) {
        Optional<Cell> found = row.cell(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String text = found.get().text();
        if (text.length() <= longest && shape.matcher(text).matches()) {
            return Optional.of(text);
        }
        problems.add(kind, row.place(), RosterTextRules.shown(row.key()));
        return Optional.empty();
    }
}
