package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Who may ask for a copy, what may be in it, and what can become of it.
class CopyRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_copy_is_for_who_may_inspect_all_of_it(@ForAll Standing standing) {
        Asking inspecting = new Asking.May(standing);

        assertThat(CopyRules.asking(inspecting) instanceof Asking.May).isEqualTo(standing != Standing.INFORMATION);
        Asking no = new Asking.MayNot(Sentence.of("inspection.no.child"));
        assertThat(CopyRules.asking(no)).isEqualTo(no);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_is_not_whole_is_explained_and_what_is_undecided_is_not_made(
            @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> made, @ForAll boolean said) {
        List<Prepared> pieces = made.stream()
                .map(one -> Pieces.piece(false, "x", showing(one), true))
                .toList();
        boolean whole = made.stream().allMatch(one -> one == 0);

        assertThat(CopyRules.objections(
                                pieces,
                                Collections.nCopies(pieces.size(), Hitch.NONE),
                                said ? "Dat gaat over een ander." : " ")
                        .isEmpty())
                .isEqualTo(whole || said);
        for (Hitch hitch : Hitch.values()) {
            assertThat(CopyRules.objections(pieces, List.of(hitch), "Zo.").isEmpty())
                    .isEqualTo(hitch == Hitch.NONE);
        }
        assertThat(CopyRules.objections(pieces, List.of(), "bsn 111222333")).isNotEmpty();
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void every_piece_has_one_place_the_oldest_first_and_what_is_withheld_is_on_no_page(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> made) {
        List<Prepared> pieces = new ArrayList<>();
        for (int one : made) {
            pieces.add(Pieces.piece(one > 2, "x", showing(one % 3), true));
        }
        List<Laid> laid = CopyRules.lay(pieces);

        assertThat(laid).hasSameSizeAs(pieces);
        for (int place = 1; place <= laid.size(); place++) {
            Laid one = laid.get(place - 1);
            assertThat(one.place()).isEqualTo(place);
            assertThat(one.page() == 0).isEqualTo(one.showing() instanceof Showing.Withheld);
        }
        assertThat(laid.stream().map(Laid::item))
                .containsExactlyInAnyOrderElementsOf(
                        pieces.stream().map(Prepared::id).toList());
        assertThat(laid.stream().map(Laid::kind).toList()).isSorted();
    }

    @Property(tries = 3_000)
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void whatever_is_done_in_whatever_order_a_link_works_once_and_only_what_was_made_is_handed_over(
            @ForAll @Size(max = 14) List<@IntRange(max = 9) Integer> wanted) {
        List<Step> steps = new ArrayList<>();
        for (int number : wanted) {
            Stage before = Stage.after(steps);
            Optional<Step.What> what = next(before, number);
            if (what.isEmpty()) {
                continue;
            }
            steps.add(new Step(steps.size() + 1, HEAD, NOW, what.get()));
            Stage after = Stage.after(steps);
            if (after instanceof Stage.Fetched) {
                assertThat(before).isInstanceOf(Stage.Offered.class);
                assertThat(CopyRules.whyNotFetch(after, TODAY)).isPresent();
            }
            if (after instanceof Stage.Offered) {
                assertThat(before).isInstanceOf(Stage.Made.class);
            }
            if (after instanceof Stage.Given) {
                assertThat(CopyRules.keeps(before)).isTrue();
            }
            if (CopyRules.keeps(after)) {
                assertThat(RequestRules.open(after)).isTrue();
            }
            if (before instanceof Stage.Declined || before instanceof Stage.Withdrawn) {
                throw new AssertionError("went on after the end");
            }
        }
    }

    /// What is allowed now; numbers past the moves are what the program does.
    private static Optional<Step.What> next(Stage stage, int number) {
        Move[] moves = {Move.ORDER, Move.REFUSE, Move.WITHDRAW, Move.OFFER, Move.GIVE, Move.FETCH, Move.PLAN};
        if (number >= moves.length) {
            return switch (number) {
                case 7 -> made(stage, new Step.What.Made());
                case 8 -> made(stage, new Step.What.Failed());
                default -> CopyRules.keeps(stage) ? Optional.of(new Step.What.Lapsed()) : Optional.empty();
            };
        }
        Move move = moves[number];
        if (RequestRules.whyNot(RequestKind.COPY, stage, move).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (move) {
                    case ORDER -> new Step.What.Ordered(Optional.empty());
                    case REFUSE -> new Step.What.Declined(RefusalGround.IDENTITY, "nee");
                    case WITHDRAW -> new Step.What.Withdrawn();
                    case OFFER -> new Step.What.Offered(CopyRules.until(TODAY));
                    case GIVE -> new Step.What.Given(TODAY);
                    case FETCH -> new Step.What.Fetched();
                    case PREPARE, PLAN, OPEN, END -> throw new AssertionError("not with a copy: " + move);
                });
    }

    private static Optional<Step.What> made(Stage stage, Step.What what) {
        return stage instanceof Stage.Making ? Optional.of(what) : Optional.empty();
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_nobody_comes_for_lapses_after_fourteen_days_and_the_link_with_it(
            @ForAll @IntRange(max = 40) int days, @ForAll boolean offered) {
        Step.What last = offered ? new Step.What.Offered(CopyRules.until(TODAY)) : new Step.What.Made();
        RequestFile file = new RequestFile(
                request(Standing.AUTHORITY),
                List.of(
                        new Step(1, HEAD, NOW, new Step.What.Ordered(Optional.empty())),
                        new Step(2, HEAD, NOW, new Step.What.Made()),
                        new Step(3, HEAD, NOW, last)));
        LocalDate today = TODAY.plusDays(days);

        assertThat(CopyRules.lapses(file, today)).isEqualTo(days > CopyRules.DAYS);
        assertThat(CopyRules.whyNotFetch(file.stage(), today).isEmpty()).isEqualTo(offered && days <= CopyRules.DAYS);
        assertThat(CopyRules.givesUp(NOW, NOW.plus(days, ChronoUnit.MINUTES))).isFalse();
        assertThat(CopyRules.givesUp(NOW, NOW.plus(61 + days, ChronoUnit.MINUTES)))
                .isTrue();
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void on_paper_it_is_handed_over_between_its_making_and_today_against_a_signature(
            @ForAll @IntRange(min = -20, max = 20) int day, @ForAll Signed signed) {
        Instant made = NOW.minus(10, ChronoUnit.DAYS);

        assertThat(CopyRules.given(Optional.of(TODAY.plusDays(day)), signed, made, NOW)
                        .isEmpty())
                .isEqualTo(day >= -10 && day <= 0 && signed == Signed.SIGNED);
        assertThat(CopyRules.given(Optional.empty(), signed, made, NOW)).isNotEmpty();
    }

    private static AccessRequest request(Standing standing) {
        return new AccessRequest(
                new RequestId(UUID.randomUUID()),
                new PupilId(UUID.randomUUID()),
                RequestKind.COPY,
                HEAD,
                standing,
                NOW,
                Optional.empty());
    }

    private static Showing showing(int which) {
        return switch (which) {
            case 0 -> new Showing.Shown();
            case 1 -> new Showing.Masked(Ground.OTHER_CHILD, "een ander kind");
            default -> new Showing.Withheld(Ground.THIRD_PARTY);
        };
    }
}
