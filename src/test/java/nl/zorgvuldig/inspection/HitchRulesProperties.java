package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
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
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.DocumentDraft;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.dossier.ViewpointId;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Upholds;

/// What keeps a piece from being shown to who inspects, and what does not.
class HitchRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
    private static final Strangers STRANGERS = new Strangers(
            List.of(new Contact("", "06-1234 5678", "Lindelaan 4, 1234 AB Dorp")),
            new OtherPupils(List.of(new PersonName("Bram", "", "Kuiper")), Set.of("Bram")));

    /// Where words stand, and what is found in them, most important first.
    private static final List<String> WORDS =
            List.of("Moeder woont nu op Lindelaan 4.", "Speelde met Bram Kuiper.", "Speelde met Bram.", "Rekent goed.");

    private static final List<Hitch> FOUND = List.of(Hitch.PARENT, Hitch.CHILD, Hitch.PERHAPS, Hitch.NONE);

    /// Minutes after [#NOW] at which something was written or decided.
    private static Instant at(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    private static Viewpoint said(int words, int minutes) {
        return new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                new PieceId(UUID.randomUUID()),
                1,
                SOMEBODY,
                TODAY,
                SOMEBODY,
                at(minutes),
                WORDS.get(words));
    }

    private static Prepared prepared(Piece piece, List<Viewpoint> said, Optional<Integer> decided, Showing showing) {
        return new Prepared(
                piece,
                Confidentiality.ORDINARY,
                said,
                Optional.empty(),
                showing,
                decided.map(
                        minutes -> new Decision(piece.piece(), 1, showing, Optional.empty(), SOMEBODY, at(minutes))));
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
                Format.PDF,
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
        Prepared piece = prepared(entry(written, writtenAt), List.of(said(told, toldAt)), decided, new Showing.Shown());
        boolean since =
                decided.filter(one -> one >= Math.max(writtenAt, toldAt)).isPresent();
        Hitch worst = FOUND.get(Math.min(written, told));

        assertThat(HitchRules.hitch(piece, STRANGERS)).isEqualTo(worst == Hitch.PERHAPS && since ? Hitch.NONE : worst);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void a_document_is_shown_only_when_the_head_said_so_since_anything_was_added_to_it(
            @ForAll @IntRange(max = 9) int addedAt,
            @ForAll @IntRange(max = 9) int toldAt,
            @ForAll Optional<@IntRange(max = 9) Integer> decided) {
        Prepared piece = prepared(document(addedAt), List.of(said(3, toldAt)), decided, new Showing.Shown());

        assertThat(HitchRules.hitch(piece, STRANGERS))
                .isEqualTo(
                        decided.filter(one -> one >= Math.max(addedAt, toldAt)).isPresent()
                                ? Hitch.NONE
                                : Hitch.UNSEEN);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void what_stands_in_the_place_of_a_piece_is_looked_through_and_what_is_withheld_has_no_hitch(
            @ForAll @IntRange(max = 3) int written, @ForAll @IntRange(max = 3) int instead) {
        Hitch found = FOUND.get(instead);

        assertThat(HitchRules.hitch(
                        prepared(
                                entry(written, 5),
                                List.of(),
                                Optional.of(1),
                                new Showing.Masked(Ground.OTHER_PARENT, WORDS.get(instead))),
                        STRANGERS))
                .isEqualTo(found == Hitch.PERHAPS ? Hitch.NONE : found);
        assertThat(HitchRules.hitch(
                        prepared(
                                entry(written, 5),
                                List.of(),
                                Optional.of(1),
                                new Showing.Withheld(Ground.OTHER_PARENT)),
                        STRANGERS))
                .isEqualTo(Hitch.NONE);
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void nothing_begins_with_what_the_head_could_have_decided_and_what_came_since_is_not_clear(
            @ForAll @Size(max = 6) List<@IntRange(max = 9) Integer> written,
            @ForAll @Size(min = 6, max = 6) List<Hitch> hitches,
            @ForAll @IntRange(max = 9) int planned) {
        List<Prepared> pieces = written.stream()
                .map(minutes -> prepared(entry(3, minutes), List.of(), Optional.empty(), new Showing.Shown()))
                .toList();
        Map<PieceId, Hitch> found = new HashMap<>();
        IntStream.range(0, pieces.size())
                .forEach(one -> found.put(pieces.get(one).id(), hitches.get(one)));
        List<Prepared> unfit =
                pieces.stream().filter(one -> found.get(one.id()) != Hitch.NONE).toList();

        assertThat(HitchRules.objection(found.values()).isPresent()).isEqualTo(!unfit.isEmpty());
        assertThat(HitchRules.objection(pieces, found, at(planned)).isPresent())
                .isEqualTo(unfit.stream().anyMatch(one -> !one.changed().isAfter(at(planned))));
        Map<PieceId, Integer> clear = HitchRules.clear(pieces, found);
        assertThat(clear).hasSize(pieces.size() - unfit.size());
        assertThat(unfit).noneMatch(one -> clear.containsKey(one.id()));
        assertThat(clear.values()).allMatch(version -> version == 3);
        assertThat(HitchRules.clear(pieces, Map.of())).isEmpty();
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

    private static Prepared agreed(Entry entry, Agreement.Event... events) {
        return new Prepared(
                entry,
                Confidentiality.ORDINARY,
                List.of(),
                Optional.of(new Agreement(entry.id(), List.of(events))),
                new Showing.Shown(),
                Optional.empty());
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void the_school_says_to_who_asked_neither_how_to_reach_the_other_nor_who_another_child_is(
            @ForAll @IntRange(min = 0, max = 3) int words) {
        assertThat(HitchRules.said("reason", STRANGERS.in(WORDS.get(words))).isPresent())
                .isEqualTo(Set.of(Hitch.PARENT, Hitch.CHILD).contains(FOUND.get(words)));
        assertThat(HitchRules.reaching("reason", STRANGERS.in(WORDS.get(words))).isPresent())
                .isEqualTo(FOUND.get(words) == Hitch.PARENT);
    }
}
