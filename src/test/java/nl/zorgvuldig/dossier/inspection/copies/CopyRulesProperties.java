package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.Pieces;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules.SignedReceipt;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who may ask for a copy, what may be in it, and what can become of it.
class CopyRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_copy_is_for_who_may_inspect_all_of_it(@ForAll RequesterCapacity standing) {
        RequestEntitlement inspecting = new RequestEntitlement.May(standing);

        assertThat(CopyRules.asking(inspecting) instanceof RequestEntitlement.May)
                .isEqualTo(standing != RequesterCapacity.INFORMATION);
        RequestEntitlement no = new RequestEntitlement.MayNot(Sentence.of("inspection.no.child"));
        assertThat(CopyRules.asking(no)).isEqualTo(no);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_is_not_whole_is_explained_and_what_is_undecided_is_not_made(
            @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> made, @ForAll boolean said) {
        List<PreparedPiece> pieces = made.stream()
                .map(number -> Pieces.piece(false, "x", showing(number), true))
                .toList();
        boolean whole = made.stream().allMatch(number -> number == 0);

        assertThat(CopyRules.objections(
                                pieces,
                                Collections.nCopies(pieces.size(), DisclosureBlocker.NONE),
                                said ? "Dat gaat over een ander." : " ")
                        .isEmpty())
                .isEqualTo(whole || said);
        for (DisclosureBlocker hitch : DisclosureBlocker.values()) {
            assertThat(CopyRules.objections(pieces, List.of(hitch), "Zo.").isEmpty())
                    .isEqualTo(hitch == DisclosureBlocker.NONE);
        }
        assertThat(CopyRules.objections(pieces, List.of(), "bsn 111222333")).isNotEmpty();
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void every_piece_has_one_place_the_oldest_first_and_what_is_withheld_is_on_no_page(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> made) {
        List<PreparedPiece> pieces = new ArrayList<>();
        for (int number : made) {
            pieces.add(Pieces.piece(number > 2, "x", showing(number % 3), true));
        }
        List<PlacedPiece> laid = CopyRules.lay(pieces);

        assertThat(laid).hasSameSizeAs(pieces);
        for (int place = 1; place <= laid.size(); place++) {
            PlacedPiece piece = laid.get(place - 1);
            assertThat(piece.place()).isEqualTo(place);
            assertThat(piece.page() == 0).isEqualTo(piece.showing() instanceof PieceTreatment.Withheld);
        }
        assertThat(laid.stream().map(PlacedPiece::item))
                .containsExactlyInAnyOrderElementsOf(
                        pieces.stream().map(PreparedPiece::id).toList());
        assertThat(laid.stream().map(PlacedPiece::kind).toList()).isSorted();
    }

    @Property(tries = 3_000)
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void whatever_is_done_in_whatever_order_a_link_works_once_and_only_what_was_made_is_handed_over(
            @ForAll @Size(max = 14) List<@IntRange(max = 9) Integer> wanted) {
        RequestFile file = new RequestFile(request(RequesterCapacity.AUTHORITY), List.of());
        for (int number : wanted) {
            RequestEvent event = EVENTS.get(number);
            if (!file.can(event.getClass())) {
                continue;
            }
            RequestState before = file.state();
            file = new RequestFile(
                    file.request(),
                    Stream.concat(file.history().stream(), Stream.of(file.next(HEAD, NOW, event)))
                            .toList());
            RequestState after = file.state();
            assertThat(event).isNotInstanceOf(RequestEvent.Planned.class);
            if (event instanceof RequestEvent.Lapsed) {
                assertThat(CopyRules.keeps(before)).isTrue();
            }
            if (event instanceof RequestEvent.Made || event instanceof RequestEvent.Failed) {
                assertThat(before).isInstanceOf(RequestState.Making.class);
            }
            if (after instanceof RequestState.Fetched) {
                assertThat(before).isInstanceOf(RequestState.Offered.class);
                assertThat(CopyRules.whyNotFetch(after, TODAY)).isPresent();
            }
            if (after instanceof RequestState.Offered) {
                assertThat(before).isInstanceOf(RequestState.Made.class);
            }
            if (after instanceof RequestState.Given) {
                assertThat(CopyRules.keeps(before)).isTrue();
            }
            if (CopyRules.keeps(after)) {
                assertThat(RequestRules.open(after)).isTrue();
            }
            if (before instanceof RequestState.Declined || before instanceof RequestState.Withdrawn) {
                throw new AssertionError("went on after the end");
            }
        }
    }

    private static final List<RequestEvent> EVENTS = List.of(
            new RequestEvent.Ordered(Optional.empty()),
            new RequestEvent.Declined(CopyRefusalGround.IDENTITY, "nee"),
            new RequestEvent.Withdrawn(),
            new RequestEvent.Offered(CopyRules.until(TODAY)),
            new RequestEvent.Given(TODAY),
            new RequestEvent.Fetched(),
            new RequestEvent.Planned(new InspectionAppointment(HEAD, NOW, InspectionVenue.SCHOOL, "kamer 2")),
            new RequestEvent.Made(),
            new RequestEvent.Failed(),
            new RequestEvent.Lapsed());

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_nobody_comes_for_lapses_after_fourteen_days_and_the_link_with_it(
            @ForAll @IntRange(max = 40) int days, @ForAll boolean offered) {
        RequestEvent last = offered ? new RequestEvent.Offered(CopyRules.until(TODAY)) : new RequestEvent.Made();
        RequestFile file = new RequestFile(
                request(RequesterCapacity.AUTHORITY),
                List.of(
                        new RecordedEvent<>(1, HEAD, NOW, new RequestEvent.Ordered(Optional.empty())),
                        new RecordedEvent<>(2, HEAD, NOW, new RequestEvent.Made()),
                        new RecordedEvent<>(3, HEAD, NOW, last)));
        LocalDate today = TODAY.plusDays(days);

        assertThat(CopyRules.lapses(file, today)).isEqualTo(days > CopyRules.DAYS);
        assertThat(CopyRules.whyNotFetch(file.state(), today).isEmpty()).isEqualTo(offered && days <= CopyRules.DAYS);
        assertThat(CopyRules.givesUp(NOW, NOW.plus(days, ChronoUnit.MINUTES))).isFalse();
        assertThat(CopyRules.givesUp(NOW, NOW.plus(61 + days, ChronoUnit.MINUTES)))
                .isTrue();
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void on_paper_it_is_handed_over_between_its_making_and_today_against_a_signature(
            @ForAll @IntRange(min = -20, max = 20) int day, @ForAll SignedReceipt signed) {
        Instant made = NOW.minus(10, ChronoUnit.DAYS);

        assertThat(CopyRules.given(Optional.of(TODAY.plusDays(day)), signed, made, NOW)
                        .isEmpty())
                .isEqualTo(day >= -10 && day <= 0 && signed == SignedReceipt.SIGNED);
        assertThat(CopyRules.given(Optional.empty(), signed, made, NOW)).isNotEmpty();
    }

    private static AccessRequest request(RequesterCapacity standing) {
        return new AccessRequest(
                new RequestId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                RequestKind.COPY,
                HEAD,
                standing,
                NOW,
                Optional.empty());
    }

    private static PieceTreatment showing(int which) {
        return switch (which) {
            case 0 -> new PieceTreatment.Shown();
            case 1 -> new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, "een ander kind");
            default -> new PieceTreatment.Withheld(WithholdingGround.THIRD_PARTY);
        };
    }
}
