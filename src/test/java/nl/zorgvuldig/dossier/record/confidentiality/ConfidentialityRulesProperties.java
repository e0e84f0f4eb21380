package nl.zorgvuldig.dossier.record.confidentiality;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// For whom what is confidential exists, whatever was decided about it before and in whatever
/// order one comes across those decisions.
class ConfidentialityRulesProperties {
    private static final Set<AccessRelation> CIRCLE =
            EnumSet.of(AccessRelation.SCHOOL, AccessRelation.HEAD, AccessRelation.BOARD);

    private final PersonId head = new PersonId(UUID.randomUUID());

    @Property
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void nobody_outside_the_circle_ever_gets_an_entry_that_is_confidential_now(
            @ForAll @Size(max = 6) List<@Size(max = 6) List<Confidentiality>> decided,
            @ForAll AccessRelation reader,
            @ForAll Random order) {
        List<Entry> entries = new ArrayList<>();
        List<ConfidentialityChange> markings = new ArrayList<>();
        List<EntryId> confidential = new ArrayList<>();
        for (List<Confidentiality> steps : decided) {
            Entry entry = entry();
            entries.add(entry);
            for (int step = 1; step <= steps.size(); step++) {
                markings.add(marking(entry, step, steps.get(step - 1)));
            }
            if (!steps.isEmpty() && steps.getLast() == Confidentiality.CONFIDENTIAL) {
                confidential.add(entry.id());
            }
        }
        Collections.shuffle(markings, order);

        List<Entry> open = ConfidentialityRules.open(entries, markings, reader);
        Set<DossierItemId> marked = ConfidentialityRules.confidential(markings, reader);

        List<Entry> expected = new ArrayList<>(entries);
        if (!CIRCLE.contains(reader)) {
            expected.removeIf(each -> confidential.contains(each.id()));
        }
        assertThat(open).isEqualTo(expected);
        assertThat(marked)
                .hasSize(CIRCLE.contains(reader) ? confidential.size() : 0)
                .allSatisfy(item -> assertThat(confidential).contains(new EntryId(item.value())));
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void what_one_may_not_read_one_may_not_write_either_and_is_told_beside_the_field(@ForAll AccessRelation writer) {
        assertThat(ConfidentialityRules.objection(Confidentiality.ORDINARY, writer))
                .isEmpty();
        assertThat(ConfidentialityRules.objection(Confidentiality.CONFIDENTIAL, writer)
                        .map(Objection::field))
                .isEqualTo(CIRCLE.contains(writer) ? Optional.empty() : Optional.of("confidential"));
    }

    @Property
    void each_level_is_the_other_of_the_other(@ForAll Confidentiality level) {
        assertThat(ConfidentialityRules.other(level)).isNotEqualTo(level);
        assertThat(ConfidentialityRules.other(ConfidentialityRules.other(level)))
                .isEqualTo(level);
    }

    private static Entry entry() {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                1,
                EntryKind.INCIDENT,
                LocalDate.of(2026, 11, 24),
                new PersonId(UUID.randomUUID()),
                Instant.EPOCH,
                "Een tekst.",
                Optional.empty());
    }

    private ConfidentialityChange marking(DossierItem piece, int step, Confidentiality level) {
        return new ConfidentialityChange(piece.piece(), step, level, head, Instant.EPOCH, Optional.of("r"));
    }
}
