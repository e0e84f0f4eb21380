package nl.zorgvuldig.privacy.retention.schedule;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.RetentionSchedules.TermWish;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Pages of the retention schedule: for everyone to read, for the board to change.
@Controller
public class RetentionScheduleController {
    public static final String ADDRESS = "/bewaartermijnen";
    private static final String TERM = "privacy/retention/schedule/term";

    private final RetentionSchedules schedules;
    private final RetentionReaders readership;

    RetentionScheduleController(RetentionSchedules schedules, RetentionReaders readership) {
        this.schedules = schedules;
        this.readership = readership;
    }

    @GetMapping(ADDRESS)
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page schedule(Optional<SignedInUser> who) {
        return Page.of(
                "privacy/retention/schedule/schedule",
                new RetentionSchedulePage(
                        schedules.forEveryone(), who.filter(this::board).isPresent()));
    }

    @GetMapping(ADDRESS + "/{term}")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page term(@PathVariable String term, SignedInUser who) {
        return forBoard(
                who,
                term,
                kind -> Page.of(
                        TERM,
                        new RetentionTermPage(
                                kind,
                                Form.empty()
                                        .with("amount", "" + kind.term().amount())
                                        .with("unit", Codes.of(kind.term().unit()))
                                        .with("version", "" + version(kind)))));
    }

    @PostMapping(ADDRESS + "/{term}")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page change(@PathVariable String term, SignedInUser who, Form form) {
        return forBoard(who, term, kind -> change(kind, form));
    }

    private Page change(RetentionClassTerm kind, Form form) {
        Supplier<Page> again =
                () -> Page.again(TERM, new RetentionTermPage(kind, form.with("version", "" + version(kind))));
        return wish(form)
                .map(wish ->
                        Page.answer(schedules.change(kind, wish), form, "amount", _ -> Page.seeOther(ADDRESS), again))
                .orElseGet(again);
    }

    private static Optional<TermWish> wish(Form form) {
        Optional<Integer> amount = form.count("amount").filter(number -> number <= RetentionTerm.MOST);
        if (amount.isEmpty()) {
            form.wrong("amount", "retention.no.amount");
        }
        Optional<RetentionTerm.Unit> unit = unit(form.value("unit"));
        if (unit.isEmpty()) {
            form.wrong("unit", "retention.no.unit");
        }
        return amount.flatMap(number -> unit.map(in -> new TermWish(
                new RetentionTerm(number, in),
                form.value("ground"),
                form.count("version").orElse(-1))));
    }

    private static Optional<RetentionTerm.Unit> unit(String code) {
        return java.util.Arrays.stream(RetentionTerm.Unit.values())
                .filter(unit -> Codes.of(unit).equals(code))
                .findAny();
    }

    private Page forBoard(SignedInUser who, String code, Function<RetentionClassTerm, Page> page) {
        if (!board(who)) {
            return Page.refused(
                    DESTRUCTION_AFTER_TWO_YEARS,
                    Sentence.of("retention.no.board"),
                    List.of(RoleContact.DATA_PROTECTION_OFFICER));
        }
        return schedules
                .current()
                .find(code)
                .filter(term -> term.kind().adjustable())
                .map(page)
                .orElseGet(Page::notFound);
    }

    private boolean board(SignedInUser who) {
        return readership.holds(who, StaffFunction.BOARD);
    }

    private static int version(RetentionClassTerm kind) {
        return kind.change().map(RetentionTermChange::version).orElse(0);
    }
}
