package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionRules.ReaderView;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingDecision;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingRules;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// How a dossier is laid out, and when who inspects sees the page that is open.
class SessionPageLayoutProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    /// From a number: what kind of piece, how many pages, whether it is confidential, what was
    /// decided, in which version it was looked at; 0 when it was not.
    private record Made(DossierContent content, Optional<WithholdingDecision> decision, int looked) {
        static Made of(int number) {
            DossierItemId id = new DossierItemId(UUID.randomUUID());
            boolean document = number % 3 == 0;
            DossierContent content = new DossierContent(
                    id,
                    document ? DossierContent.Kind.DOCUMENT : DossierContent.Kind.ENTRY,
                    EntryKind.OBSERVATION,
                    document ? 1 : 1 + number % 2,
                    document ? 1 + number % 4 : 1,
                    TODAY,
                    number % 5 == 0 ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY);
            Optional<PieceTreatment> showing =
                    switch (number % 7) {
                        case 0 -> Optional.of(new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD));
                        case 1 -> Optional.of(new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, "zo"));
                        case 2 -> Optional.of(new PieceTreatment.Shown());
                        default -> Optional.empty();
                    };
            return new Made(
                    content,
                    showing.map(treatment ->
                            new WithholdingDecision(id, 1, treatment, Optional.empty(), SOMEBODY, Instant.EPOCH)),
                    number % 4);
        }
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void every_piece_has_its_place_and_what_is_kept_back_or_nobody_looked_at_stands_on_no_page(
            @ForAll @Size(max = 40) List<@IntRange(max = 419) Integer> numbers,
            @ForAll RequesterCapacity standing,
            @ForAll AccessRelation supervisor) {
        List<Made> made = numbers.stream().map(Made::of).toList();
        List<WithholdingDecision> decisions =
                made.stream().flatMap(each -> each.decision().stream()).toList();
        List<PlacedPiece> laid = new SessionPageLayout(standing, supervisor, decisions, looked(made))
                .of(made.stream().map(Made::content).toList());

        Map<DossierItemId, List<PlacedPiece>> places = laid.stream().collect(Collectors.groupingBy(PlacedPiece::item));
        for (Made each : made) {
            List<PlacedPiece> here = places.getOrDefault(each.content().id(), List.of());
            boolean clear = each.looked() == each.content().version();
            boolean hidden = !clear
                    || !each.content().isThereFor(supervisor)
                    || WithholdingRules.showing(
                                    standing,
                                    each.content().level(),
                                    each.content().id(),
                                    decisions)
                            instanceof PieceTreatment.Withheld;
            assertThat(here).allMatch(place -> (place.page() == 0) == hidden);
            assertThat(here).allMatch(place -> (place.showing() instanceof PieceTreatment.Withheld) == hidden);
            assertThat(here.stream()
                            .anyMatch(place ->
                                    place.showing().because().equals(Optional.of(WithholdingGround.UNDECIDED))))
                    .isEqualTo(!clear
                            && each.content().isThereFor(supervisor)
                            && !(WithholdingRules.showing(
                                            standing,
                                            each.content().level(),
                                            each.content().id(),
                                            decisions)
                                    instanceof PieceTreatment.Withheld));
            assertThat(here.size())
                    .isEqualTo(
                            here.getFirst().showing() instanceof PieceTreatment.Shown
                                    ? each.content().pages()
                                    : 1);
        }
        Map<Integer, List<PlacedPiece>> pages =
                laid.stream().filter(piece -> piece.page() > 0).collect(Collectors.groupingBy(PlacedPiece::page));
        List<Integer> numbersOfPages = new ArrayList<>(pages.keySet());
        for (int page = 1; page <= numbersOfPages.size(); page++) {
            List<PlacedPiece> here = pages.getOrDefault(page, List.of());
            assertThat(here).as("page %d of %s", page, numbersOfPages).isNotEmpty();
            assertThat(here.size()).isLessThanOrEqualTo(SessionPageLayout.ENTRIES);
            assertThat(here.size() == 1 || here.stream().noneMatch(SessionPageLayoutProperties::document))
                    .isTrue();
        }
    }

    private static Map<DossierItemId, Integer> looked(List<Made> made) {
        return made.stream()
                .filter(each -> each.looked() > 0)
                .collect(Collectors.toMap(collector -> collector.content().id(), Made::looked));
    }

    private static boolean document(PlacedPiece piece) {
        return piece.kind() == DossierContent.Kind.DOCUMENT;
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_reader_sees_something_only_online_today_while_the_supervisor_is_there(
            @ForAll @IntRange(max = 20_000) int millis,
            @ForAll InspectionSession.Pace pace,
            @ForAll InspectionVenue venue,
            @ForAll @IntRange(min = -1, max = 1) int days) {
        InspectionAppointment plan = new InspectionAppointment(SOMEBODY, Instant.EPOCH, venue, "zo");
        InspectionSession session = new InspectionSession(
                TODAY.plusDays(days), UUID.randomUUID(), Duration.ofMillis(millis), 1, 1, 1, pace);
        ReaderView view = InspectionSessionRules.view(new RequestState.Running(plan), Optional.of(session), TODAY);

        assertThat(view == ReaderView.OPEN)
                .isEqualTo(venue == InspectionVenue.ONLINE
                        && days == 0
                        && millis < 7_000
                        && pace == InspectionSession.Pace.GOING_ON);
        for (RequestState other : List.of(
                new RequestState.Asked(),
                new RequestState.Planned(plan),
                new RequestState.Held(plan),
                new RequestState.Withdrawn(),
                new RequestState.Refused("nee"))) {
            assertThat(InspectionSessionRules.view(other, Optional.of(session), TODAY))
                    .isEqualTo(ReaderView.CLOSED);
        }
    }
}
