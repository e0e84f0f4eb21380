package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockerRules;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// What goes into a copy along with a piece, in which order, and how long making it is tried.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class CopyOrderRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final String PHONE = "Bel 06 12345678.";
    private static final ThirdPartyNames STRANGERS = new ThirdPartyNames(
            List.of(new GuardianContact("", "06-1234 5678", "")), new OtherPupilNames(List.of(), Set.of()));

    @Example
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void what_was_said_of_a_piece_and_what_became_of_it_are_looked_through_as_well() {
        Viewpoint viewpoint = new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                new DossierItemId(UUID.randomUUID()),
                1,
                HEAD,
                TODAY,
                HEAD,
                NOW,
                PHONE);
        List<Agreement.Event> done = List.of(
                new Agreement.Event(1, new Agreement.What.Given(HEAD, TODAY), HEAD, NOW),
                new Agreement.Event(2, new Agreement.What.Closed(PHONE), HEAD, NOW));
        assertThat(hitch(List.of(), Optional.empty())).isEqualTo(DisclosureBlocker.NONE);
        assertThat(hitch(List.of(viewpoint), Optional.empty())).isEqualTo(DisclosureBlocker.PARENT);
        assertThat(hitch(List.of(), Optional.of(agreement(done)))).isEqualTo(DisclosureBlocker.PARENT);
        assertThat(hitch(List.of(), Optional.of(agreement(done.subList(0, 1))))).isEqualTo(DisclosureBlocker.NONE);
    }

    @Property
    void in_a_copy_the_oldest_comes_first(@ForAll @Size(max = 8) List<@IntRange(min = -9, max = 0) Integer> days) {
        List<PreparedPiece> pieces = days.stream()
                .map(day -> prepared(TODAY.plusDays(day), List.of(), none()))
                .toList();
        List<LocalDate> laid = CopyRules.lay(pieces).stream()
                .map(placedPiece -> pieces.stream()
                        .filter(piece -> piece.id().equals(placedPiece.item()))
                        .findFirst()
                        .orElseThrow()
                        .piece()
                        .happenedOn())
                .toList();
        assertThat(laid).isSorted();
        assertThat(CopyRules.lay(pieces)).allMatch(placedPiece -> placedPiece.part() == 2);
    }

    @Example
    void making_a_copy_is_tried_for_an_hour() {
        assertThat(CopyRules.givesUp(NOW, NOW.plus(Duration.ofHours(1)))).isFalse();
        assertThat(CopyRules.givesUp(NOW, NOW.plus(Duration.ofHours(1)).plusNanos(1)))
                .isTrue();
    }

    private static DisclosureBlocker hitch(List<Viewpoint> said, Optional<Agreement> agreement) {
        return DisclosureBlockerRules.hitch(prepared(TODAY, said, agreement), STRANGERS);
    }

    private static Optional<Agreement> none() {
        return Optional.empty();
    }

    private static PreparedPiece prepared(LocalDate day, List<Viewpoint> said, Optional<Agreement> agreement) {
        Entry entry = new Entry(
                new EntryId(UUID.randomUUID()),
                2,
                EntryKind.OBSERVATION,
                day,
                HEAD,
                NOW,
                "Rekent goed.",
                Optional.empty());
        return new PreparedPiece(
                entry, Confidentiality.ORDINARY, said, agreement, new PieceTreatment.Shown(), Optional.empty());
    }

    private static Agreement agreement(List<Agreement.Event> events) {
        return new Agreement(new EntryId(UUID.randomUUID()), events);
    }
}
