package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.care.medical.keys.RecoveryColleagues;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.worklist.DigestMail.Whose;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.Telling;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.WaitingNotice;
import nl.zorgvuldig.platform.worklist.WaitingNoticeStore.Notice;
import nl.zorgvuldig.platform.worklist.WaitingNoticeStore.Task;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends everybody a digest of what waits for them, one message a day. The message and the rows
/// that record its notices are written together or not at all; after an interruption the next run
/// continues with those who were not notified.
@Component
final class DigestSender {
    private final List<CaseKind> kinds;
    private final WaitingNoticeStore store;
    private final DigestMail mail;
    private final Accounts accounts;
    private final Staff staff;
    private final Pupils pupils;
    private final RecoveryColleagues recovery;
    private final Outbox outbox;
    private final Work work;

    DigestSender(
            List<CaseKind> kinds,
            WaitingNoticeStore store,
            DigestMail mail,
            Accounts accounts,
            Staff staff,
            Pupils pupils,
            RecoveryColleagues recovery,
            Outbox outbox,
            Work work) {
        this.kinds = List.copyOf(kinds);
        this.store = store;
        this.mail = mail;
        this.accounts = accounts;
        this.staff = staff;
        this.pupils = pupils;
        this.recovery = recovery;
        this.outbox = outbox;
        this.work = work;
    }

    /// Somebody's turn in a case.
    private record Waits(CaseKind kind, OpenCase open, WorkTurn.Now turn, WaitingNoticeRules rules) {
        Task task() {
            return new Task(kind.code(), open.id(), turn.task());
        }
    }

    /// A notice that somebody has not been sent yet.
    private record Due(Notice notice, Waits waits, Telling telling) {}

    /// Facts at the beginning of a run.
    ///
    /// @param told the newest day of each notice
    /// @param failed the kinds that could not be read
    private record Known(
            LocalDate today,
            List<Waits> waiting,
            Set<String> failed,
            Map<Notice, LocalDate> told,
            List<Due> due,
            @Nullable RuntimeException failure) {}

    /// Sends the digests of the board the program acts for, once a day.
    ///
    /// @throws RuntimeException the first that occurred, after the others were notified
    @Upholds(WHERE_TO_TURN)
    void run(LocalDate today) {
        if (work.read(Act.MAINTAIN, () -> store.done(today))) {
            return;
        }
        LocalDate began = work.write(Act.MAINTAIN, () -> store.begin(today));
        Known known = known(began, today);
        Map<PersonId, List<Due>> due = known.due().stream()
                .collect(
                        Collectors.groupingBy(item -> item.notice().person(), LinkedHashMap::new, Collectors.toList()));
        Map<PersonId, NewAccount> reached = reached(due.keySet());
        outbox.prepare(reached.keySet());
        @Nullable RuntimeException failure = known.failure();
        for (NewAccount person : reached.values()) {
            if (Shutdown.asked()) {
                return;
            }
            try {
                tell(person, due.getOrDefault(person.person(), List.of()), today);
            } catch (RuntimeException failed) {
                failure = failure == null ? failed : failure;
            }
        }
        work.change(Act.MAINTAIN, () -> {
            gone(known).forEach(store::forget);
            store.end(today);
        });
        if (failure != null) {
            throw failure;
        }
    }

    /// A kind that cannot be read does not suppress notices about the others.
    private Known known(LocalDate began, LocalDate today) {
        List<Waits> waiting = new ArrayList<>();
        Set<String> failed = new HashSet<>();
        @Nullable RuntimeException failure = null;
        for (CaseKind kind : kinds) {
            try {
                waiting.addAll(work.readApart(
                        Act.MAINTAIN,
                        () -> Staff.atOneGlance(
                                () -> waiting(kind, began, today).toList())));
            } catch (RuntimeException unread) {
                failed.add(kind.code());
                failure = failure == null ? unread : failure;
            }
        }
        @Nullable RuntimeException first = failure;
        return work.readApart(Act.MAINTAIN, () -> read(waiting, failed, first, today));
    }

    private static Stream<Waits> waiting(CaseKind kind, LocalDate began, LocalDate today) {
        return kind.list(today).stream()
                .flatMap(open -> open.now()
                        .flatMap(turn -> WaitingNoticeRules.of(turn, began, today).stream()
                                .map(rules -> new Waits(kind, open, turn, rules))));
    }

    private Map<PersonId, NewAccount> reached(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : accounts.findAllOpen(people).values().stream()
                        .filter(account -> account.email().isPresent())
                        .collect(Collectors.toMap(NewAccount::person, Function.identity()));
    }

    private void tell(NewAccount to, List<Due> due, LocalDate today) {
        List<Due> said =
                due.stream().filter(item -> item.telling() == Telling.IN_DIGEST).toList();
        List<Due> quiet =
                due.stream().filter(item -> item.telling() == Telling.QUIETLY).toList();
        if (said.isEmpty() && quiet.isEmpty()) {
            return;
        }
        work.change(Act.MAINTAIN, () -> {
            quiet.forEach(item -> store.add(item.notice(), today));
            if (!said.isEmpty() && store.claim(to.person(), today)) {
                said.forEach(item -> store.add(item.notice(), today));
                to.email().ifPresent(email -> outbox.send(mail.write(to, email, lines(said), today)));
            }
        });
    }

    private static List<DigestMail.Line> lines(List<Due> said) {
        Map<List<Object>, List<Due>> same = said.stream()
                .collect(Collectors.groupingBy(
                        item -> List.of(
                                whose(item),
                                item.notice().task().kind(),
                                item.notice().task().key()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.values().stream().map(DigestSender::line).toList();
    }

    private static DigestMail.Line line(List<Due> same) {
        Due first = same.getFirst();
        int times = (int) same.stream().map(Due::waits).distinct().count();
        LocalDate until = same.stream()
                .map(item -> item.waits().turn().until())
                .min(LocalDate::compareTo)
                .orElse(first.waits().turn().until());
        return new DigestMail.Line(
                whose(first),
                first.notice().task().kind(),
                first.notice().task().key(),
                times,
                until);
    }

    private static Whose whose(Due due) {
        return switch (due.notice().what()) {
            case BEGUN, TWO_THIRDS, LAST_DAY -> Whose.OWN;
            case PASSED_ON -> Whose.OTHERS;
        };
    }

    /// Tasks that nobody has to do any more; if one waits again, it is notified again.
    private static Set<Task> gone(Known known) {
        Set<Task> open = known.waiting().stream().map(Waits::task).collect(Collectors.toSet());
        return known.told().keySet().stream()
                .map(Notice::task)
                .filter(task -> !known.failed().contains(task.kind()))
                .filter(task -> !open.contains(task))
                .collect(Collectors.toSet());
    }

    private Known read(List<Waits> waiting, Set<String> failed, @Nullable RuntimeException failure, LocalDate today) {
        Map<Notice, LocalDate> told = store.list();
        Map<WaitingNoticeStore.Subscription, DigestFrequency> rhythms = store.listRhythms();
        List<Due> due = new ArrayList<>();
        waiting.forEach(waits -> waits.turn()
                .people()
                .forEach(person -> EnumSet.complementOf(EnumSet.of(WaitingNotice.PASSED_ON))
                        .forEach(what -> add(due, person, waits, what, told, rhythms))));
        passedOn(waiting, today)
                .forEach((waits, people) ->
                        people.forEach(person -> add(due, person, waits, WaitingNotice.PASSED_ON, told, rhythms)));
        return new Known(today, waiting, failed, told, due, failure);
    }

    private static void add(
            List<Due> due,
            PersonId person,
            Waits waits,
            WaitingNotice what,
            Map<Notice, LocalDate> told,
            Map<WaitingNoticeStore.Subscription, DigestFrequency> rhythms) {
        Notice notice = new Notice(person, waits.task(), what);
        if (waits.rules().isNew(what, Optional.ofNullable(told.get(notice)))) {
            DigestFrequency rhythm = rhythms.getOrDefault(
                    new WaitingNoticeStore.Subscription(person, waits.kind().code()), DigestFrequency.DAILY);
            due.add(new Due(notice, waits, telling(waits, what, rhythm)));
        }
    }

    private static Telling telling(Waits waits, WaitingNotice what, DigestFrequency rhythm) {
        Telling day = waits.rules().telling(what);
        return day == Telling.QUIETLY || itself(waits, what)
                ? Telling.QUIETLY
                : rhythm.telling(waits.kind().code(), what, waits.rules().today());
    }

    /// Whether the module of the case sends a message of its own about it.
    private static boolean itself(Waits waits, WaitingNotice what) {
        String task = waits.turn().task();
        return switch (what) {
            case BEGUN ->
                waits.kind().announced().contains(task)
                        || waits.kind().reminded().contains(task);
            case TWO_THIRDS -> waits.kind().reminded().contains(task);
            case LAST_DAY, PASSED_ON -> false;
        };
    }

    private Map<Waits, Set<PersonId>> passedOn(List<Waits> waiting, LocalDate today) {
        List<Waits> late = waiting.stream()
                .filter(waits -> waits.rules().due().contains(WaitingNotice.PASSED_ON))
                .toList();
        if (late.isEmpty()) {
            return Map.of();
        }
        Collection<HeldFunction> functions = staff.listHolders(EnumSet.allOf(StaffFunction.class), today);
        EscalationRules next = new EscalationRules(
                functions,
                accounts.listReachable(
                        functions.stream().map(HeldFunction::person).collect(Collectors.toSet())));
        Set<PersonId> known = accounts.listOpen(AccountKind.STAFF).keySet();
        List<PupilId> about = late.stream()
                .flatMap(waits -> waits.open().about().stream())
                .distinct()
                .toList();
        Map<PupilId, SchoolId> keepers = about.isEmpty()
                ? Map.of()
                : pupils.list(about).stream().collect(Collectors.toMap(SchoolCareer::pupil, SchoolCareer::keeper));
        Map<Waits, Set<PersonId>> passed = new HashMap<>();
        late.forEach(waits -> {
            Set<PersonId> people =
                    waits.turn().people().stream().filter(known::contains).collect(Collectors.toSet());
            passed.put(
                    waits,
                    next.of(new EscalationRules.Late(
                            waits.kind().code(),
                            people,
                            waits.open().about().map(keepers::get),
                            EscalationRules.MEDICAL.equals(waits.kind().code())
                                    ? recovery.list(people, today)
                                    : Set.of())));
        });
        return passed;
    }
}
