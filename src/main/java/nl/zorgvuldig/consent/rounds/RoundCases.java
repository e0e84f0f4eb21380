package nl.zorgvuldig.consent.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zorgvuldig.consent.letters.ConsentLetters;
import nl.zorgvuldig.consent.letters.LetterCodeStore;
import nl.zorgvuldig.consent.letters.LetterCodeStore.About;
import nl.zorgvuldig.consent.letters.LetterFactsReader;
import nl.zorgvuldig.consent.letters.LetterListItem;
import nl.zorgvuldig.consent.letters.RoundLetter;
import nl.zorgvuldig.consent.letters.RoundLetterStore;
import nl.zorgvuldig.consent.rounds.RoundParticipants.Member;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Open consent rounds as cases: awaiting each person who decides for a pupil of the school and has
/// not answered everything, and the head where letters are to be printed.
@Component
final class RoundCases implements CaseKind {
    private final RoundStore rounds;
    private final RoundParticipants circle;
    private final RoundMessageStore messages;
    private final RoundLetterStore letters;
    private final LetterCodeStore codes;
    private final LetterFactsReader facts;
    private final Guardians guardians;
    private final WorkTurnFinder turns;

    RoundCases(
            RoundStore rounds,
            RoundParticipants circle,
            RoundMessageStore messages,
            RoundLetterStore letters,
            LetterCodeStore codes,
            LetterFactsReader facts,
            Guardians guardians,
            WorkTurnFinder turns) {
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

    /// Reads only the answers about pupils for whom this person may decide.
    @Override
    public List<OpenCase> listFor(PersonId who, LocalDate today) {
        Set<PupilId> own = new HashSet<>(guardians.listChildren(who));
        own.add(new PupilId(who.value()));
        return list(
                today, round -> circle.of(round, circle.attending(round.plan().school(), own, today), today));
    }

    private List<OpenCase> list(LocalDate today, Function<ConsentRound, Map<PersonId, Member>> members) {
        return rounds.list().stream()
                .flatMap(round -> OpenCase.of(round.id().value(), turns(round, members, today)))
                .toList();
    }

    private List<WorkTurn> turns(
            ConsentRound round, Function<ConsentRound, Map<PersonId, Member>> members, LocalDate today) {
        return switch (round.state(today)) {
            case COMING, FINISHED -> later(RoundRules.waiting(round, RoundAnswerStatus.COMPLETE, today));
            case RUNNING -> running(round, members.apply(round), today);
        };
    }

    private List<WorkTurn> running(ConsentRound round, Map<PersonId, Member> members, LocalDate today) {
        List<PersonId> open = members.values().stream()
                .filter(member -> member.answers() == RoundAnswerStatus.OPEN)
                .map(Member::person)
                .toList();
        List<WorkTurn> all = new ArrayList<>();
        switch (RoundRules.waiting(
                round, open.isEmpty() ? RoundAnswerStatus.COMPLETE : RoundAnswerStatus.OPEN, today)) {
            case AwaitedAction.Somebody deciders ->
                open.forEach(person -> all.add(turns.first(deciders, List.of(person), List.of(), Set.of(), today)));
            case AwaitedAction.Day day -> all.addAll(later(day));
            case AwaitedAction.Nobody _ -> {}
        }
        all.addAll(WorkTurnFinder.of(
                RoundRules.printing(round, wanted(round), today),
                head -> turns.inLine(
                        head,
                        List.of(WorkTurnFinder.Link.of(FunctionHolder.at(
                                StaffFunction.HEAD, round.plan().school()))),
                        Set.of(),
                        today)));
        return all;
    }

    private static List<WorkTurn> later(AwaitedAction waiting) {
        return switch (waiting) {
            case AwaitedAction.Day(LocalDate on) -> List.of(new WorkTurn.Later(on));
            case AwaitedAction.Nobody _, AwaitedAction.Somebody _ -> List.of();
        };
    }

    /// Since when each unprinted letter is wanted.
    private List<LocalDate> wanted(ConsentRound round) {
        Collection<RoundLetter> latest = ConsentLetters.latest(
                        round, letters.listAt(round.plan().school()))
                .stream()
                .filter(letter -> letter.printedAt().isEmpty())
                .toList();
        if (latest.isEmpty()) {
            return List.of();
        }
        List<PupilId> pupils =
                latest.stream().map(RoundLetter::pupil).distinct().toList();
        LetterFactsReader.Known known = facts.read(round, pupils);
        Set<About> used = codes.listUsed(round.id());
        Map<PersonId, Map<RoundMessage, LocalDate>> sent = messages.list(round.id());
        return latest.stream()
                .filter(letter -> ConsentLetters.state(letter, known, used) == LetterListItem.State.TO_PRINT)
                .flatMap(letter ->
                        Optional.ofNullable(
                                sent.getOrDefault(letter.guardian(), Map.of()).get(letter.message()))
                                .stream())
                .toList();
    }
}
