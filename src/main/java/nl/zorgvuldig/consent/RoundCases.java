package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.LetterCodeStore.About;
import nl.zorgvuldig.consent.RoundCircle.Member;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Yearly checks of consent that are not closed, and whose turn it is: of each who decides for a
/// pupil of the school and has not answered everything, and of the head where letters are to be
/// printed.
@Component
final class RoundCases implements CaseKind {
    private final RoundStore rounds;
    private final RoundCircle circle;
    private final RoundStepStore steps;
    private final RoundLetterStore letters;
    private final LetterCodeStore codes;
    private final LetterFacts facts;
    private final Turns turns;

    RoundCases(
            RoundStore rounds,
            RoundCircle circle,
            RoundStepStore steps,
            RoundLetterStore letters,
            LetterCodeStore codes,
            LetterFacts facts,
            Turns turns) {
        this.rounds = rounds;
        this.circle = circle;
        this.steps = steps;
        this.letters = letters;
        this.codes = codes;
        this.facts = facts;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "round";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return rounds.list().stream()
                .flatMap(round -> OpenCase.of(round.id().value(), turns(round, today)))
                .toList();
    }

    private List<Turn> turns(Round round, LocalDate today) {
        return switch (round.stage(today)) {
            case COMING, FINISHED -> later(RoundRules.waiting(round, RoundAnswers.COMPLETE, today));
            case RUNNING -> running(round, today);
        };
    }

    private List<Turn> running(Round round, LocalDate today) {
        List<PersonId> open = circle.of(round, today).values().stream()
                .filter(one -> one.answers() == RoundAnswers.OPEN)
                .map(Member::person)
                .toList();
        List<Turn> all = new ArrayList<>();
        switch (RoundRules.waiting(round, open.isEmpty() ? RoundAnswers.COMPLETE : RoundAnswers.OPEN, today)) {
            case Waiting.Somebody deciders ->
                open.forEach(one -> all.add(turns.first(deciders, List.of(one), List.of(), Set.of(), today)));
            case Waiting.Day day -> all.addAll(later(day));
            case Waiting.Nobody _ -> {}
        }
        all.addAll(Turns.of(
                RoundRules.printing(round, wanted(round), today),
                head -> turns.inLine(
                        head,
                        List.of(Turns.Link.of(
                                Holder.at(StaffFunction.HEAD, round.plan().school()))),
                        Set.of(),
                        today)));
        return all;
    }

    private static List<Turn> later(Waiting waiting) {
        return switch (waiting) {
            case Waiting.Day(LocalDate on) -> List.of(new Turn.Later(on));
            case Waiting.Nobody _, Waiting.Somebody _ -> List.of();
        };
    }

    /// Since when each letter is wanted that is still to be printed.
    private List<LocalDate> wanted(Round round) {
        Collection<RoundLetter> latest = Letters.latest(
                        round, letters.listAt(round.plan().school()))
                .stream()
                .filter(one -> one.printedAt().isEmpty())
                .toList();
        if (latest.isEmpty()) {
            return List.of();
        }
        List<PupilId> pupils =
                latest.stream().map(RoundLetter::pupil).distinct().toList();
        LetterFacts.Known known = facts.read(round, pupils);
        Set<About> used = codes.listUsed(round.id());
        Map<PersonId, Map<RoundStep, LocalDate>> taken = steps.list(round.id());
        return latest.stream()
                .filter(one -> Letters.state(one, known, used) == LetterLine.State.TO_PRINT)
                .flatMap(one ->
                        Optional.ofNullable(
                                taken.getOrDefault(one.guardian(), Map.of()).get(one.step()))
                                .stream())
                .toList();
    }
}
