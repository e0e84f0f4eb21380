package nl.zorgvuldig.retention.web;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.ClassTerm;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.retention.TermChange;
import nl.zorgvuldig.retention.TermWish;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How long everything is kept: for everyone to read, for the board to change.
@Controller
class ScheduleController {
    static final String ADDRESS = "/bewaartermijnen";
    private static final String TERM = "retention/term";

    private final Schedules schedules;
    private final Readership readership;

    ScheduleController(Schedules schedules, Readership readership) {
        this.schedules = schedules;
        this.readership = readership;
    }

    @GetMapping(ADDRESS)
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page schedule(Optional<SignedIn> who) {
        return Page.of(
                "retention/schedule",
                new SchedulePage(
                        schedules.forEveryone(), who.filter(this::board).isPresent()));
    }

    @GetMapping(ADDRESS + "/{term}")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page term(@PathVariable String term, SignedIn who) {
        return forBoard(
                who,
                term,
                kind -> Page.of(
                        TERM,
                        new TermPage(
                                kind,
                                Form.empty()
                                        .with("amount", "" + kind.term().amount())
                                        .with("unit", Codes.of(kind.term().unit()))
                                        .with("version", "" + version(kind)))));
    }

    @PostMapping(ADDRESS + "/{term}")
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    Page change(@PathVariable String term, SignedIn who, Form form) {
        return forBoard(who, term, kind -> change(kind, form));
    }

    private Page change(ClassTerm kind, Form form) {
        Supplier<Page> again = () -> Page.again(TERM, new TermPage(kind, form.with("version", "" + version(kind))));
        return wish(form)
                .map(wish ->
                        Page.answer(schedules.change(kind, wish), form, "amount", _ -> Page.seeOther(ADDRESS), again))
                .orElseGet(again);
    }

    private static Optional<TermWish> wish(Form form) {
        Optional<Integer> amount = form.count("amount").filter(one -> one <= Term.MOST);
        if (amount.isEmpty()) {
            form.wrong("amount", "retention.no.amount");
        }
        Optional<Term.Unit> unit = unit(form.value("unit"));
        if (unit.isEmpty()) {
            form.wrong("unit", "retention.no.unit");
        }
        return amount.flatMap(one -> unit.map(in -> new TermWish(
                new Term(one, in), form.value("ground"), form.count("version").orElse(-1))));
    }

    private static Optional<Term.Unit> unit(String code) {
        return java.util.Arrays.stream(Term.Unit.values())
                .filter(one -> Codes.of(one).equals(code))
                .findAny();
    }

    private Page forBoard(SignedIn who, String code, Function<ClassTerm, Page> page) {
        if (!board(who)) {
            return Page.refused(DESTRUCTION_AFTER_TWO_YEARS, Sentence.of("retention.no.board"));
        }
        return schedules
                .current()
                .find(code)
                .filter(one -> one.kind().adjustable())
                .map(page)
                .orElseGet(Page::notFound);
    }

    private boolean board(SignedIn who) {
        return readership.holds(who, StaffFunction.BOARD);
    }

    private static int version(ClassTerm kind) {
        return kind.change().map(TermChange::version).orElse(0);
    }
}
