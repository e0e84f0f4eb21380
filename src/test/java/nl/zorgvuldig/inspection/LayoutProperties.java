package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
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
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

/// How a dossier is laid out, and when who inspects sees the page that is open.
class LayoutProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    /// From a number: what kind of piece, how many pages, whether it is confidential, what was
    /// decided, in which version it was looked at; 0 when it was not.
    private record Made(Content content, Optional<Decision> decision, int looked) {
        static Made of(int number) {
            PieceId id = new PieceId(UUID.randomUUID());
            boolean document = number % 3 == 0;
            Content content = new Content(
                    id,
                    document ? Content.Kind.DOCUMENT : Content.Kind.ENTRY,
                    EntryKind.OBSERVATION,
                    document ? 1 : 1 + number % 2,
                    document ? 1 + number % 4 : 1,
                    TODAY,
                    number % 5 == 0 ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY);
            Optional<Showing> showing =
                    switch (number % 7) {
                        case 0 -> Optional.of(new Showing.Withheld(Ground.OTHER_CHILD));
                        case 1 -> Optional.of(new Showing.Masked(Ground.OTHER_PARENT, "zo"));
                        case 2 -> Optional.of(new Showing.Shown());
                        default -> Optional.empty();
                    };
            return new Made(
                    content,
                    showing.map(one -> new Decision(id, 1, one, Optional.empty(), SOMEBODY, Instant.EPOCH)),
                    number % 4);
        }
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void every_piece_has_its_place_and_what_is_kept_back_or_nobody_looked_at_stands_on_no_page(
            @ForAll @Size(max = 40) List<@IntRange(max = 419) Integer> numbers,
            @ForAll Standing standing,
            @ForAll Relation supervisor) {
        List<Made> made = numbers.stream().map(Made::of).toList();
        List<Decision> decisions =
                made.stream().flatMap(one -> one.decision().stream()).toList();
        List<Laid> laid = new Layout(standing, supervisor, decisions, looked(made))
                .of(made.stream().map(Made::content).toList());

        Map<PieceId, List<Laid>> places = laid.stream().collect(Collectors.groupingBy(Laid::item));
        for (Made one : made) {
            List<Laid> here = places.getOrDefault(one.content().id(), List.of());
            boolean clear = one.looked() == one.content().version();
            boolean hidden = !clear
                    || !one.content().isThereFor(supervisor)
                    || WithholdingRules.showing(
                                    standing,
                                    one.content().level(),
                                    one.content().id(),
                                    decisions)
                            instanceof Showing.Withheld;
            assertThat(here).allMatch(place -> (place.page() == 0) == hidden);
            assertThat(here).allMatch(place -> (place.showing() instanceof Showing.Withheld) == hidden);
            assertThat(here.stream().anyMatch(place -> place.showing().because().equals(Optional.of(Ground.UNDECIDED))))
                    .isEqualTo(!clear
                            && one.content().isThereFor(supervisor)
                            && !(WithholdingRules.showing(
                                            standing,
                                            one.content().level(),
                                            one.content().id(),
                                            decisions)
                                    instanceof Showing.Withheld));
            assertThat(here.size())
                    .isEqualTo(
                            here.getFirst().showing() instanceof Showing.Shown
                                    ? one.content().pages()
                                    : 1);
        }
        Map<Integer, List<Laid>> pages =
                laid.stream().filter(one -> one.page() > 0).collect(Collectors.groupingBy(Laid::page));
        List<Integer> numbersOfPages = new ArrayList<>(pages.keySet());
        for (int page = 1; page <= numbersOfPages.size(); page++) {
            List<Laid> here = pages.getOrDefault(page, List.of());
            assertThat(here).as("page %d of %s", page, numbersOfPages).isNotEmpty();
            assertThat(here.size()).isLessThanOrEqualTo(Layout.ENTRIES);
            assertThat(here.size() == 1 || here.stream().noneMatch(LayoutProperties::document))
                    .isTrue();
        }
    }

    private static Map<PieceId, Integer> looked(List<Made> made) {
        return made.stream()
                .filter(one -> one.looked() > 0)
                .collect(Collectors.toMap(one -> one.content().id(), Made::looked));
    }

    private static boolean document(Laid one) {
        return one.kind() == Content.Kind.DOCUMENT;
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_reader_sees_something_only_online_today_while_the_supervisor_is_there(
            @ForAll @IntRange(max = 20_000) int millis,
            @ForAll Session.Pace pace,
            @ForAll Venue venue,
            @ForAll @IntRange(min = -1, max = 1) int days) {
        Plan plan = new Plan(SOMEBODY, Instant.EPOCH, venue, "zo");
        Session session =
                new Session(TODAY.plusDays(days), UUID.randomUUID(), Duration.ofMillis(millis), 1, 1, 1, pace);
        View view = SessionRules.view(new RequestState.Running(plan), Optional.of(session), TODAY);

        assertThat(view == View.OPEN)
                .isEqualTo(venue == Venue.ONLINE && days == 0 && millis < 7_000 && pace == Session.Pace.GOING_ON);
        for (RequestState other : List.of(
                new RequestState.Asked(),
                new RequestState.Planned(plan),
                new RequestState.Held(plan),
                new RequestState.Withdrawn(),
                new RequestState.Refused("nee"))) {
            assertThat(SessionRules.view(other, Optional.of(session), TODAY)).isEqualTo(View.CLOSED);
        }
    }
}
