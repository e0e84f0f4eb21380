package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.Pieces;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.inspection.withholding.BulkDecisionRules.Obstacle;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockerRules.Finding;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What can be decided about several pieces at once, and what on its own page alone; and how the
/// list leads from one to the next.
class BulkDecisionRulesProperties {
    private static final PieceTreatment SHOWN = new PieceTreatment.Shown();
    private static final PieceTreatment MASKED =
            new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, "Speelde buiten.");
    private static final PieceTreatment WITHHELD = new PieceTreatment.Withheld(WithholdingGround.THIRD_PARTY);
    private static final List<PieceTreatment> TREATMENTS = List.of(SHOWN, MASKED, WITHHELD);
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    private static PreparedPiece piece(boolean document, Confidentiality level, PieceTreatment showing) {
        PreparedPiece made = Pieces.piece(document, "Leest elke dag.", showing, false);
        return new PreparedPiece(made.piece(), level, List.of(), Optional.empty(), showing, made.decision());
    }

    private static PreparedPiece plain(PieceTreatment showing) {
        return piece(false, Confidentiality.ORDINARY, showing);
    }

    private static Finding nobody() {
        return new Finding(ThirdPartyNames.Mention.NOBODY, DisclosureBlocker.NONE);
    }

    private static BulkDecisionRules.Chosen chosen(PreparedPiece piece, Finding finding) {
        return new BulkDecisionRules.Chosen(piece, finding, piece.seen(), piece.changed());
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void nothing_that_must_be_read_first_is_shown_together_with_others(
            @ForAll boolean document,
            @ForAll Confidentiality level,
            @ForAll ThirdPartyNames.Mention mention,
            @ForAll DisclosureBlocker blocker,
            @ForAll boolean shown) {
        PieceTreatment now = shown ? SHOWN : WITHHELD;
        Optional<Obstacle> obstacle =
                BulkDecisionRules.obstacle(piece(document, level, now), new Finding(mention, blocker), SHOWN);
        boolean stands = shown && blocker == DisclosureBlocker.NONE;

        if (stands) {
            assertThat(obstacle).isEmpty();
        } else if (level == Confidentiality.CONFIDENTIAL) {
            assertThat(obstacle).contains(Obstacle.CONFIDENTIAL);
        } else {
            assertThat(obstacle)
                    .isEqualTo(
                            switch (mention) {
                                case PARENT -> Optional.of(Obstacle.PARENT);
                                case CHILD -> Optional.of(Obstacle.CHILD);
                                case PERHAPS -> Optional.of(Obstacle.PERHAPS);
                                case NOBODY -> document ? Optional.of(Obstacle.UNSEEN) : Optional.empty();
                            });
        }
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void anything_can_be_left_out_together_but_what_the_head_wrote_a_text_for(
            @ForAll boolean document,
            @ForAll Confidentiality level,
            @ForAll ThirdPartyNames.Mention mention,
            @ForAll DisclosureBlocker blocker,
            @ForAll @IntRange(max = 2) int now) {
        PreparedPiece piece = piece(document, level, TREATMENTS.get(now));
        Finding finding = new Finding(mention, blocker);

        assertThat(BulkDecisionRules.obstacle(piece, finding, WITHHELD).isPresent())
                .isEqualTo(TREATMENTS.get(now) == MASKED);
        assertThat(BulkDecisionRules.obstacle(piece, finding, MASKED)).contains(Obstacle.OWN_TEXT);
        if (TREATMENTS.get(now) == MASKED) {
            assertThat(BulkDecisionRules.obstacle(piece, finding, SHOWN)).contains(Obstacle.OWN_TEXT);
        }
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void only_what_is_shown_without_anything_in_the_way_stands_as_it_is(
            @ForAll @IntRange(max = 2) int now,
            @ForAll @IntRange(max = 2) int wanted,
            @ForAll DisclosureBlocker blocker) {
        assertThat(BulkDecisionRules.stands(
                        chosen(plain(TREATMENTS.get(now)), new Finding(ThirdPartyNames.Mention.NOBODY, blocker)),
                        TREATMENTS.get(wanted)))
                .isEqualTo(now == 0 && wanted == 0 && blocker == DisclosureBlocker.NONE);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void each_is_judged_as_if_it_were_alone(
            @ForAll @Size(min = 1, max = 5) List<Confidentiality> levels,
            @ForAll RequesterCapacity standing,
            @ForAll @IntRange(max = 2) int now,
            @ForAll boolean show,
            @ForAll boolean reasoned,
            @ForAll WithholdingGround ground) {
        PieceTreatment wanted = show ? SHOWN : new PieceTreatment.Withheld(ground);
        String reason = reasoned ? "Een belangrijk feit." : " ";
        List<BulkDecisionRules.Chosen> chosen = levels.stream()
                .map(level -> chosen(piece(false, level, TREATMENTS.get(now)), nobody()))
                .toList();
        Set<Objection> alone = new LinkedHashSet<>();
        for (BulkDecisionRules.Chosen each : chosen) {
            if (!BulkDecisionRules.stands(each, wanted)) {
                alone.addAll(WithholdingRules.objections(
                        wanted,
                        WithholdingRules.undecided(standing, each.piece().level()),
                        reason));
            }
        }
        List<Objection> found = new ArrayList<>(BulkDecisionRules.objections(standing, chosen, wanted, reason));
        long apart = chosen.stream()
                .filter(each -> BulkDecisionRules.obstacle(each.piece(), each.finding(), wanted)
                        .isPresent())
                .count();

        assertThat(found.remove(new Objection("piece", Sentence.of("inspection.bulk.apart", (int) apart))))
                .isEqualTo(apart > 0);
        assertThat(found).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Example
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void without_a_piece_there_is_nothing_to_decide() {
        assertThat(BulkDecisionRules.objections(RequesterCapacity.AUTHORITY, List.of(), SHOWN, ""))
                .containsExactly(new Objection("piece", Sentence.of("inspection.bulk.none")));
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_was_decided_or_written_since_the_page_was_made_is_noticed(
            @ForAll @IntRange(max = 3) int seen,
            @ForAll @IntRange(max = 3) int decided,
            @ForAll @IntRange(max = 3) int elsewhere,
            @ForAll @IntRange(min = -1, max = 1) int seconds) {
        PreparedPiece piece = plain(SHOWN);
        BulkDecisionRules.Chosen chosen = new BulkDecisionRules.Chosen(
                piece, nobody(), seen, piece.changed().plusSeconds(seconds));
        List<WithholdingDecision> decisions = new ArrayList<>();
        IntStream.rangeClosed(1, decided).forEach(step -> decisions.add(decision(piece.id(), step)));
        IntStream.rangeClosed(1, elsewhere)
                .forEach(step -> decisions.add(decision(new DossierItemId(UUID.randomUUID()), step)));

        assertThat(BulkDecisionRules.stale(List.of(chosen), decisions)).isEqualTo(seen != decided || seconds != 0);
        assertThat(BulkDecisionRules.stale(List.of(chosen(plain(SHOWN), nobody()), chosen), decisions))
                .isEqualTo(seen != decided || seconds != 0);
        assertThat(BulkDecisionRules.stale(List.of(), decisions)).isFalse();
    }

    private static WithholdingDecision decision(DossierItemId item, int step) {
        return new WithholdingDecision(item, step, SHOWN, Optional.empty(), HEAD, Instant.EPOCH);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void a_filter_leaves_what_it_says(
            @ForAll @IntRange(max = 2) int now,
            @ForAll ThirdPartyNames.Mention mention,
            @ForAll DisclosureBlocker blocker) {
        PreparedPiece piece = plain(TREATMENTS.get(now));
        Finding finding = new Finding(mention, blocker);

        assertThat(PieceFilter.ALL.accepts(piece, finding)).isTrue();
        assertThat(PieceFilter.TO_DECIDE.accepts(piece, finding)).isEqualTo(blocker != DisclosureBlocker.NONE);
        assertThat(PieceFilter.THIRD_PARTIES.accepts(piece, finding))
                .isEqualTo(mention != ThirdPartyNames.Mention.NOBODY);
        assertThat(PieceFilter.WITHHELD.accepts(piece, finding)).isEqualTo(now != 0);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_filter_is_known_by_its_code_and_anything_else_is_everything(@ForAll PieceFilter filter) {
        assertThat(PieceFilter.of(filter.code())).isEqualTo(filter);
        assertThat(PieceFilter.of(filter.code() + "!")).isEqualTo(PieceFilter.ALL);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void going_on_from_piece_to_piece_passes_each_that_waits_once_and_comes_back_to_the_first(
            @ForAll @Size(min = 1, max = 12) List<Boolean> waits) {
        List<DossierItemId> order = IntStream.range(0, waits.size())
                .mapToObj(_ -> new DossierItemId(UUID.randomUUID()))
                .toList();
        Set<DossierItemId> open = IntStream.range(0, waits.size())
                .filter(waits::get)
                .mapToObj(order::get)
                .collect(Collectors.toSet());
        PreparationProgress progress = new PreparationProgress(order, open);

        assertThat(progress.left()).isEqualTo(open.size());
        assertThat(progress.first())
                .isEqualTo(order.stream().filter(open::contains).findFirst());
        for (DossierItemId piece : order) {
            assertThat(progress.after(piece).isPresent())
                    .isEqualTo(open.stream().anyMatch(other -> !other.equals(piece)));
        }
        List<DossierItemId> passed = new ArrayList<>();
        Optional<DossierItemId> next = progress.first();
        while (next.isPresent() && !passed.contains(next.get())) {
            passed.add(next.get());
            next = progress.after(next.get());
        }
        assertThat(passed)
                .containsExactlyElementsOf(order.stream().filter(open::contains).toList());
    }
}
