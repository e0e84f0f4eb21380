package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.rounds.RoundParticipants.Member;
import nl.zorgvuldig.consent.rounds.RoundSender.PersonalMessage;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Automatic steps of rounds: once a day it processes everybody who decides for a pupil of a school
/// with a running round, and sends what is due; after the deadline it notifies the head. It may be
/// interrupted at any point; concurrent runs do not duplicate work.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class RoundRunner {
    /// Number of people per transaction.
    static final int BATCH = 100;

    private final RoundStore rounds;
    private final RoundMessageStore messages;
    private final RoundParticipants circle;
    private final RoundSender sending;
    private final RoundCloser closing;
    private final ConsentPurposes purposes;
    private final Accounts accounts;
    private final Schools schools;
    private final Work work;
    private final Clock clock;

    RoundRunner(
            RoundStore rounds,
            RoundMessageStore messages,
            RoundParticipants circle,
            RoundSender sending,
            RoundCloser closing,
            ConsentPurposes purposes,
            Accounts accounts,
            Schools schools,
            Work work,
            Clock clock) {
        this.rounds = rounds;
        this.messages = messages;
        this.circle = circle;
        this.sending = sending;
        this.closing = closing;
        this.purposes = purposes;
        this.accounts = accounts;
        this.schools = schools;
        this.work = work;
        this.clock = clock;
    }

    /// Processes the rounds of the acting board.
    void run() {
        LocalDate today = SchoolDay.today(clock);
        for (ConsentRound round : work.read(Act.MAINTAIN, rounds::list)) {
            switch (round.state(today)) {
                case COMING -> {}
                case RUNNING -> {
                    if (!round.workedOn().equals(Optional.of(today))) {
                        goRound(round, today);
                    }
                }
                case FINISHED -> {
                    if (round.closedOn().isEmpty()) {
                        closing.close(round, today);
                    }
                }
            }
        }
    }

    private void goRound(ConsentRound round, LocalDate today) {
        batches(round, today).forEach(batch -> send(round, batch, today));
        work.change(Act.MAINTAIN, () -> rounds.worked(round.id(), today));
    }

    void send(ConsentRound round, List<PersonalMessage> batch, LocalDate today) {
        String school = schools.find(round.plan().school()).map(School::name).orElse("");
        sending.send(round, school, batch, today);
    }

    /// Everything that is due today, in batches.
    List<List<PersonalMessage>> batches(ConsentRound round, LocalDate today) {
        Map<PersonId, Member> members = circle.of(round);
        boolean there =
                work.write(Act.MAINTAIN, () -> rounds.start(round.id(), today, members.size(), purposes.listAsked()));
        if (!there) {
            return List.of();
        }
        Map<PersonId, Map<RoundMessage, LocalDate>> sent = work.read(Act.MAINTAIN, () -> messages.list(round.id()));
        List<Member> due = new ArrayList<>();
        for (Member member : members.values()) {
            if (message(round, member, sent, today).isPresent()) {
                due.add(member);
            }
        }
        Map<PersonId, NewAccount> reachable = due.isEmpty()
                ? Map.of()
                : accounts.findAllOpen(due.stream().map(Member::person).toList());
        List<PersonalMessage> posts = new ArrayList<>();
        for (Member member : due) {
            Optional<String> address =
                    Optional.ofNullable(reachable.get(member.person())).flatMap(NewAccount::email);
            message(round, member, sent, today)
                    .map(message -> new PersonalMessage(member.person(), message, member.pupils(), address))
                    .ifPresent(posts::add);
        }
        return portions(posts);
    }

    private static Optional<RoundMessage> message(
            ConsentRound round, Member member, Map<PersonId, Map<RoundMessage, LocalDate>> sent, LocalDate today) {
        return RoundRules.due(round.plan(), sent.getOrDefault(member.person(), Map.of()), member.answers(), today);
    }

    private static List<List<PersonalMessage>> portions(List<PersonalMessage> posts) {
        List<List<PersonalMessage>> portions = new ArrayList<>();
        for (int from = 0; from < posts.size(); from += BATCH) {
            portions.add(posts.subList(from, Math.min(posts.size(), from + BATCH)));
        }
        return portions;
    }
}
