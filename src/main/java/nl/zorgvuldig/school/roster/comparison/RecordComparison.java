package nl.zorgvuldig.school.roster.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterChanges.Changed;
import nl.zorgvuldig.school.roster.RosterField;
import nl.zorgvuldig.school.roster.matching.KnownRoster;

/// Compares records of a file with known ones by key. Where the file is silent, the known value
/// stays.
public final class RecordComparison<T> {
    private final List<T> added = new ArrayList<>();
    private final List<Changed<T>> changed = new ArrayList<>();
    private int unchanged;

    static <K extends KnownRoster.Keyed> Map<String, K> byKey(List<K> known) {
        Map<String, K> byKey = new LinkedHashMap<>();
        known.forEach(item -> byKey.put(item.key(), item));
        return byKey;
    }

    void added(T record) {
        added.add(record);
    }

    void compared(T merged, Set<RosterField> fields) {
        if (fields.isEmpty()) {
            unchanged++;
        } else {
            changed.add(new Changed<>(merged, fields));
        }
    }

    RosterChanges<T> changes(List<String> gone) {
        return new RosterChanges<>(added, changed, gone, unchanged);
    }

    static <V> Optional<V> merge(Optional<V> file, Optional<V> known) {
        return file.or(() -> known);
    }

    /// E-mail addresses are compared ignoring case.
    public static Optional<String> mergeAddress(Optional<String> file, Optional<String> known) {
        return file.filter(address -> known.filter(address::equalsIgnoreCase).isEmpty())
                .or(() -> known);
    }

    /// Phone numbers are compared ignoring spaces.
    public static Optional<String> mergePhone(Optional<String> file, Optional<String> known) {
        return file.filter(number -> known.filter(before -> digits(before).equals(digits(number)))
                        .isEmpty())
                .or(() -> known);
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9+]", "");
    }

    static String merge(String file, String known) {
        return file.isEmpty() ? known : file;
    }

    /// Prefix and family name belong together: a file with one of them determines both.
    static PersonName merge(PersonName file, PersonName known) {
        boolean family = !file.family().isEmpty();
        return new PersonName(
                merge(file.given(), known.given()),
                family ? file.prefix() : known.prefix(),
                family ? file.family() : known.family());
    }

    /// Collects the fields in which two records differ.
    static final class Differences {
        private final Set<RosterField> fields = EnumSet.noneOf(RosterField.class);

        Differences on(RosterField field, Object merged, Object known) {
            if (!merged.equals(known)) {
                fields.add(field);
            }
            return this;
        }

        Set<RosterField> fields() {
            return fields;
        }
    }
}
