package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.LetterCodeStore.About;
import nl.zorgvuldig.consent.RoundCircle.Member;
import nl.zorgvuldig.enrolment.Guardians;
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
    private final RoundMessageStore messages;
    private final RoundLetterStore letters;
    private final LetterCodeStore codes;
    private final LetterFacts facts;
    private final Guardians guardians;
    private final Turns turns;

    RoundCases(
            RoundStore rounds,
            RoundCircle circle,
            RoundMessageStore messages,
            RoundLetterStore letters,
            LetterCodeStore codes,
            LetterFacts facts,
            Guardians guardians,
            Turns turns) {
        this.rounds = rounds;
        this.circle = circle;
        this.messages = messages;
        this.letters = letters;
        this.codes = codes;
        this.facts = facts;
        this.guardians = guardians;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "round";
    }

    @Override
    public Set<String> reminded() {
        return Set.of("consent.task.answer");
    }

    @Override
    public boolean asksOthers() {
        return true;
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return list(today, round -> circle.of(round, today));
    }

    /// Reads only the answers about pupils this person may decide for.
    @Override
    public List<OpenCase> listFor(PersonId who, LocalDate today) {
        Set<PupilId> own = new HashSet<>(guardians.listChildren(who));
        own.add(new PupilId(who.value()));
        return list(
                today, round -> circle.of(round, circle.attending(round.plan().school(), own, today), today));
    }

    private List<OpenCase> list(LocalDate today, Function<Round, Map<PersonId, Member>> members) {
        return rounds.list().stream()
                .flatMap(round -> OpenCase.of(round.id().value(), turns(round, members, today)))
                .toList();
    }

    private List<Turn> turns(Round round, Function<Round, Map<PersonId, Member>> members, LocalDate today) {
        return switch (round.state(today)) {
            case COMING, FINISHED -> later(RoundRules.waiting(round, RoundAnswers.COMPLETE, today));
            case RUNNING -> running(round, members.apply(round), today);
        };
    }

    private List<Turn> running(Round round, Map<PersonId, Member> members, LocalDate today) {
        List<PersonId> open = members.values().stream()
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
        Map<PersonId, Map<RoundMessage, LocalDate>> sent = messages.list(round.id());
        return latest.stream()
                .filter(one -> Letters.state(one, known, used) == LetterLine.State.TO_PRINT)
                .flatMap(one ->
                        Optional.ofNullable(
                                sent.getOrDefault(one.guardian(), Map.of()).get(one.message()))
                                .stream())
                .toList();
    }
}
