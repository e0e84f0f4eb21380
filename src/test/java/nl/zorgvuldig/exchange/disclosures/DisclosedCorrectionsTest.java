package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Of what somebody has, how much is not as it was (AVG art. 19).
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class DisclosedCorrectionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId HEAD = new PersonId(new UUID(1, 1));
    private static final DossierItemId ENTRY = new DossierItemId(new UUID(2, 1));
    private static final DossierItemId PAPER = new DossierItemId(new UUID(2, 2));

    private final DisclosureFile went = file(
            picked(ENTRY, DossierContent.Kind.ENTRY, 2, new ItemTreatment.Whole()),
            picked(PAPER, DossierContent.Kind.DOCUMENT, 1, new ItemTreatment.Whole()));

    @Test
    void nothing_changed_when_each_piece_is_there_as_it_went() {
        assertThat(count(went, List.of(now(ENTRY, 2), now(PAPER, 1)))).isZero();
    }

    @Test
    void each_later_version_counts() {
        assertThat(count(went, List.of(now(ENTRY, 4), now(PAPER, 1)))).isEqualTo(2);
    }

    @Test
    void a_document_that_was_withdrawn_and_a_piece_that_was_destroyed_count() {
        assertThat(count(went, List.of(now(ENTRY, 2)))).isEqualTo(1);
        assertThat(count(went, List.of())).isEqualTo(2);
    }

    @Test
    void what_did_not_go_or_went_in_other_words_does_not() {
        DisclosureFile file = file(
                picked(ENTRY, DossierContent.Kind.ENTRY, 1, new ItemTreatment.LeftOut()),
                picked(PAPER, DossierContent.Kind.DOCUMENT, 1, new ItemTreatment.Masked("Zo.")));
        assertThat(count(file, List.of())).isZero();
    }

    @Test
    void what_is_erased_counts_for_more_than_whatever_was_told_of_it_before() {
        for (int last = 2; last < 6; last++) {
            List<DossierContent> paper = List.of(now(PAPER, 1));
            assertThat(DisclosedCorrections.count(went, paper, Map.of(ENTRY, last), Map.of()))
                    .isGreaterThan(count(went, List.of(now(ENTRY, last), now(PAPER, 1))));
        }
        assertThat(DisclosedCorrections.count(went, List.of(now(ENTRY, 2)), Map.of(PAPER, 1), Map.of()))
                .as("it was withdrawn first")
                .isGreaterThan(count(went, List.of(now(ENTRY, 2))));
        assertThat(DisclosedCorrections.erased(went, Map.of(PAPER, 1))).isTrue();
        assertThat(DisclosedCorrections.erased(went, Map.of(new DossierItemId(new UUID(9, 9)), 1)))
                .isFalse();
    }

    @Test
    void what_went_in_other_words_is_told_of_once_it_is_erased_and_what_was_left_out_never() {
        DisclosureFile file = file(
                picked(ENTRY, DossierContent.Kind.ENTRY, 1, new ItemTreatment.LeftOut()),
                picked(PAPER, DossierContent.Kind.DOCUMENT, 1, new ItemTreatment.Masked("Zo.")));
        assertThat(DisclosedCorrections.count(file, List.of(), Map.of(PAPER, 1), Map.of(PAPER.value(), 2)))
                .isPositive();
        assertThat(DisclosedCorrections.count(file, List.of(), Map.of(ENTRY, 3), Map.of()))
                .isZero();
        assertThat(DisclosedCorrections.erased(file, Map.of(ENTRY, 3))).isFalse();
    }

    @Test
    void standing_still_and_being_freed_count() {
        assertThat(DisclosedCorrections.count(
                        went, List.of(now(ENTRY, 2), now(PAPER, 1)), Map.of(), Map.of(ENTRY.value(), 2)))
                .isEqualTo(2);
    }

    private static int count(DisclosureFile file, List<DossierContent> now) {
        return DisclosedCorrections.count(file, now, Map.of(), Map.of());
    }

    private static DossierContent now(DossierItemId id, int version) {
        return new DossierContent(
                id, DossierContent.Kind.ENTRY, EntryKind.OBSERVATION, version, 1, TODAY, Confidentiality.ORDINARY);
    }

    private static DisclosureItem picked(
            DossierItemId id, DossierContent.Kind kind, int part, ItemTreatment treatment) {
        return new DisclosureItem(id, 1, kind, part, EntryKind.OBSERVATION, TODAY, treatment, HEAD, Instant.EPOCH);
    }

    private static DisclosureFile file(DisclosureItem... pieces) {
        return new DisclosureFile(
                new Disclosure(
                        new DisclosureId(new UUID(3, 3)),
                        new PupilId(new UUID(4, 4)),
                        HEAD,
                        Instant.EPOCH,
                        new ExchangeRecipient("School", "Iemand", "iemand@school.example"),
                        "Zo.",
                        new DisclosureBasis.Consent(),
                        TODAY.plusDays(5)),
                List.of(pieces),
                List.of());
    }
}
