package nl.zorgvuldig.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// Whoever is in a video: it is kept and seen whole, or not at all.
class FilmRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Property(tries = 300)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_video_is_kept_exactly_when_everybody_named_may_be_recorded(
            @ForAll("faces") List<Face> faces,
            @ForAll("answers") Map<Integer, Boolean> answers,
            @ForAll("staff") Map<Integer, StaffSaid> staff) {
        boolean plays = FilmRules.plays(MarkRules.toBlur(faces, decided(answers), said(staff)));
        boolean everybody = faces.stream().map(Face::who).allMatch(who -> switch (who) {
            case Who.Child child -> answers.getOrDefault(number(child.pupil().value()), false);
            case Who.Employee one -> staff.get(number(one.person().value())) != StaffSaid.NO;
            case Who.OtherChild _ -> false;
            case Who.Visitor _, Who.Open _, Who.Unrecognisable _ -> true;
        });
        Statistics.label("kept").collect(plays);
        Statistics.label("kept").coverage(coverage -> {
            coverage.check(true).percentage(part -> part > 15);
            coverage.check(false).percentage(part -> part > 15);
        });
        assertThat(plays).isEqualTo(everybody);
    }

    @Property(tries = 200)
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void wherever_a_face_is_said_to_be_what_blurs_it_blurs_the_whole_still(
            @ForAll("faces") List<Face> faces,
            @ForAll @IntRange(min = 8, max = 4000) int width,
            @ForAll @IntRange(min = 8, max = 4000) int height) {
        List<Face> placed = FilmRules.everywhere(faces, new Picture.Size(width, height));
        assertThat(placed)
                .extracting(Face::who)
                .isEqualTo(faces.stream().map(Face::who).toList());
        assertThat(placed)
                .extracting(Face::id)
                .isEqualTo(faces.stream().map(Face::id).toList());
        assertThat(placed).extracting(Face::box).allMatch(box -> box.equals(new Box(0, 0, width, height)));
    }

    private static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    private static Map<PupilId, ConsentDecision> decided(Map<Integer, Boolean> answers) {
        Map<PupilId, ConsentDecision> decided = new HashMap<>();
        answers.forEach((number, yes) -> decided.put(
                new PupilId(new UUID(1, number)),
                yes
                        ? new ConsentDecision.Effective(TODAY.plusMonths(3), List.of())
                        : new ConsentDecision.NotEffective(List.of(new WhyNot.Vetoed()))));
        return decided;
    }

    private static StaffWishes said(Map<Integer, StaffSaid> staff) {
        Map<PersonId, StaffSaid> said = new HashMap<>();
        staff.forEach((number, one) -> said.put(new PersonId(new UUID(2, number)), one));
        return new StaffWishes(said, _ -> StaffStanding.HERE);
    }

    @Provide
    Arbitrary<List<Face>> faces() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 4);
        Arbitrary<Who> who = Arbitraries.frequencyOf(
                Tuple.of(5, number.map(one -> new Who.Child(new PupilId(new UUID(1, one))))),
                Tuple.of(3, number.map(one -> new Who.Employee(new PersonId(new UUID(2, one))))),
                Tuple.of(1, Arbitraries.just((Who) new Who.OtherChild())),
                Tuple.of(1, Arbitraries.just((Who) new Who.Visitor())));
        Arbitrary<Box> box = Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 50))
                .as((at, size) -> new Box(at, at, size, size));
        return Combinators.combine(box, who)
                .as((where, one) -> new Face(UUID.randomUUID(), where, one, Optional.<Instant>empty()))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Map<Integer, Boolean>> answers() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)))
                .ofMinSize(3);
    }

    @Provide
    Arbitrary<Map<Integer, StaffSaid>> staff() {
        return Arbitraries.maps(
                Arbitraries.integers().between(0, 4),
                Arbitraries.frequency(
                        Tuple.of(4, StaffSaid.YES), Tuple.of(2, StaffSaid.INSIDE), Tuple.of(1, StaffSaid.NO)));
    }
}
