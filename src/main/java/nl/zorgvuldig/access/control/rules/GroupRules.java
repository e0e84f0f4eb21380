package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;

/// Rules on to whom a group opens as a whole, even when nobody is in it. [AccessRules] decides
/// which of its pupils are shown, one by one.
public record GroupRules(AccessRequester reader, Group group, LocalDate day) {
    /// Why it opens; empty when it does not.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Optional<Sentence> because() {
        for (GuidedGroup guided : reader.groups()) {
            if (guided.group().id().equals(group.id()) && guided.period().contains(day)) {
                return said("access.because.group", group.shortName(), guided.period());
            }
        }
        return reader.functions().stream()
                .filter(this::here)
                .flatMap(held -> because(held).stream())
                .findFirst();
    }

    private static Optional<Sentence> because(HeldFunction held) {
        Period period = held.period();
        return switch (held.function()) {
            case SUPPORT_COORDINATOR -> said("access.because.school", period);
            case HEAD -> said("access.because.head", period);
            case BOARD -> said("access.because.board", period);
            case DATA_PROTECTION_OFFICER, ADMINISTRATOR, PERSONNEL_OFFICE, SCHOOL_DOCTOR -> Optional.empty();
        };
    }

    /// Whether the reader works, or worked, where the group is. To all others a group of the board
    /// looks like one that does not exist.
    public boolean known() {
        return reader.functions().stream().anyMatch(this::here)
                || reader.groups().stream()
                        .anyMatch(guided -> guided.group().school().equals(group.school()));
    }

    private boolean here(HeldFunction held) {
        return held.period().contains(day)
                && held.school().map(group.school()::equals).orElse(true);
    }

    private static Optional<Sentence> said(String key, Object... gaps) {
        return Optional.of(Sentence.of(key, gaps));
    }
}
