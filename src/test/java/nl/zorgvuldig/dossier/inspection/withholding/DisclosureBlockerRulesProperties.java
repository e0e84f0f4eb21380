package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// What keeps a piece from being shown to who inspects, and what does not.
class DisclosureBlockerRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
    private static final ThirdPartyNames STRANGERS = new ThirdPartyNames(
            List.of(new GuardianContact("", "06-1234 5678", "Lindelaan 4, 1234 AB Dorp")),
            new OtherPupilNames(List.of(new PersonName("Bram", "", "Kuiper")), Set.of("Bram")));

    /// Where words stand, and what is found in them, most important first.
    private static final List<String> WORDS =
            List.of("Moeder woont nu op Lindelaan 4.", "Speelde met Bram Kuiper.", "Speelde met Bram.", "Rekent goed.");

    private static final List<DisclosureBlocker> FOUND = List.of(
            DisclosureBlocker.PARENT, DisclosureBlocker.CHILD, DisclosureBlocker.PERHAPS, DisclosureBlocker.NONE);

    /// Minutes after [#NOW] at which something was written or decided.
    private static Instant at(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    private static Viewpoint said(int words, int minutes) {
        return new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                new DossierItemId(UUID.randomUUID()),
                1,
                SOMEBODY,
                TODAY,
                SOMEBODY,
                at(minutes),
                WORDS.get(words));
    }

    private static PreparedPiece prepared(
            DossierItem piece, List<Viewpoint> said, Optional<Integer> decided, PieceTreatment showing) {
        return new PreparedPiece(
                piece,
                Confidentiality.ORDINARY,
                said,
                Optional.empty(),
                showing,
                decided.map(minutes ->
                        new WithholdingDecision(piece.piece(), 1, showing, Optional.empty(), SOMEBODY, at(minutes))));
    }

    private static Entry entry(int words, int minutes) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                3,
                EntryKind.OBSERVATION,
                TODAY,
                SOMEBODY,
                at(minutes),
                WORDS.get(words),
                Optional.empty());
    }

    private static Document document(int minutes) {
        return new Document(
                new DocumentId(UUID.randomUUID()),
                new DocumentDraft(EntryKind.RESULT, "Verslag", TODAY),
                SOMEBODY,
                at(minutes),
                FileFormat.PDF,
                1,
                1,
                Optional.empty(),
                Optional.empty());
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void how_to_reach_another_parent_and_a_child_stay_out_whatever_was_decided_and_doubt_until_then(
            @ForAll @IntRange(max = 3) int written,
            @ForAll @IntRange(max = 3) int told,
            @ForAll @IntRange(max = 9) int writtenAt,
            @ForAll @IntRange(max = 9) int toldAt,
            @ForAll Optional<@IntRange(max = 9) Integer> decided) {
        PreparedPiece piece =
                prepared(entry(written, writtenAt), List.of(said(told, toldAt)), decided, new PieceTreatment.Shown());
        boolean since =
                decided.filter(number -> number >= Math.max(writtenAt, toldAt)).isPresent();
        DisclosureBlocker worst = FOUND.get(Math.min(written, told));

        assertThat(DisclosureBlockerRules.hitch(piece, STRANGERS))
                .isEqualTo(worst == DisclosureBlocker.PERHAPS && since ? DisclosureBlocker.NONE : worst);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void a_document_is_shown_only_when_the_head_said_so_since_anything_was_added_to_it(
            @ForAll @IntRange(max = 9) int addedAt,
            @ForAll @IntRange(max = 9) int toldAt,
            @ForAll Optional<@IntRange(max = 9) Integer> decided) {
        PreparedPiece piece =
                prepared(document(addedAt), List.of(said(3, toldAt)), decided, new PieceTreatment.Shown());

        assertThat(DisclosureBlockerRules.hitch(piece, STRANGERS))
                .isEqualTo(
                        decided.filter(number -> number >= Math.max(addedAt, toldAt))
                                        .isPresent()
                                ? DisclosureBlocker.NONE
                                : DisclosureBlocker.UNSEEN);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void what_stands_in_the_place_of_a_piece_is_looked_through_and_what_is_withheld_has_no_hitch(
            @ForAll @IntRange(max = 3) int written, @ForAll @IntRange(max = 3) int instead) {
        DisclosureBlocker found = FOUND.get(instead);

        assertThat(DisclosureBlockerRules.hitch(
                        prepared(
                                entry(written, 5),
                                List.of(),
                                Optional.of(1),
                                new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, WORDS.get(instead))),
                        STRANGERS))
                .isEqualTo(found == DisclosureBlocker.PERHAPS ? DisclosureBlocker.NONE : found);
        assertThat(DisclosureBlockerRules.hitch(
                        prepared(
                                entry(written, 5),
                                List.of(),
                                Optional.of(1),
                                new PieceTreatment.Withheld(WithholdingGround.OTHER_PARENT)),
                        STRANGERS))
                .isEqualTo(DisclosureBlocker.NONE);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void nothing_begins_with_what_the_head_could_have_decided_and_what_came_since_is_not_clear(
            @ForAll @Size(max = 6) List<@IntRange(max = 9) Integer> written,
            @ForAll @Size(min = 6, max = 6) List<DisclosureBlocker> hitches,
            @ForAll @IntRange(max = 9) int planned) {
        List<PreparedPiece> pieces = written.stream()
                .map(minutes -> prepared(entry(3, minutes), List.of(), Optional.empty(), new PieceTreatment.Shown()))
                .toList();
        Map<DossierItemId, DisclosureBlocker> found = new HashMap<>();
        IntStream.range(0, pieces.size())
                .forEach(number -> found.put(pieces.get(number).id(), hitches.get(number)));
        List<PreparedPiece> unfit = pieces.stream()
                .filter(piece -> found.get(piece.id()) != DisclosureBlocker.NONE)
                .toList();

        assertThat(DisclosureBlockerRules.objection(found.values()).isPresent()).isEqualTo(!unfit.isEmpty());
        assertThat(DisclosureBlockerRules.objection(pieces, found, at(planned)).isPresent())
                .isEqualTo(unfit.stream().anyMatch(piece -> !piece.changed().isAfter(at(planned))));
        Map<DossierItemId, Integer> clear = DisclosureBlockerRules.clear(pieces, found);
        assertThat(clear).hasSize(pieces.size() - unfit.size());
        assertThat(unfit).noneMatch(piece -> clear.containsKey(piece.id()));
        assertThat(clear.values()).allMatch(version -> version == 3);
        assertThat(DisclosureBlockerRules.clear(pieces, Map.of())).isEmpty();
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_became_of_an_agreement_counts_as_written_and_who_sees_to_it_does_not(
            @ForAll @IntRange(max = 9) int writtenAt, @ForAll @IntRange(max = 9) int closedAt) {
        Entry entry = entry(3, writtenAt);
        Agreement.Event given = new Agreement.Event(1, new Agreement.What.Given(SOMEBODY, TODAY), SOMEBODY, at(20));
        Agreement.Event closed = new Agreement.Event(2, new Agreement.What.Closed("Gedaan."), SOMEBODY, at(closedAt));

        assertThat(agreed(entry, given).changed()).isEqualTo(at(writtenAt));
        assertThat(agreed(entry, given, closed).changed()).isEqualTo(at(Math.max(writtenAt, closedAt)));
    }

    private static PreparedPiece agreed(Entry entry, Agreement.Event... events) {
        return new PreparedPiece(
                entry,
                Confidentiality.ORDINARY,
                List.of(),
                Optional.of(new Agreement(entry.id(), List.of(events))),
                new PieceTreatment.Shown(),
                Optional.empty());
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void the_school_says_to_who_asked_neither_how_to_reach_the_other_nor_who_another_child_is(
            @ForAll @IntRange(min = 0, max = 3) int words) {
        assertThat(DisclosureBlockerRules.said("reason", STRANGERS.in(WORDS.get(words)))
                        .isPresent())
                .isEqualTo(Set.of(DisclosureBlocker.PARENT, DisclosureBlocker.CHILD)
                        .contains(FOUND.get(words)));
        assertThat(DisclosureBlockerRules.reaching("reason", STRANGERS.in(WORDS.get(words)))
                        .isPresent())
                .isEqualTo(FOUND.get(words) == DisclosureBlocker.PARENT);
    }
}
