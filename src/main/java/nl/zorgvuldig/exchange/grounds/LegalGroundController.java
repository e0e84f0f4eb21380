package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.exchange.grounds.LegalGroundDecision.Choice.INSTRUCTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.exchange.disclosures.web.DisclosureForms;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of the closed list, on which the board records how each ground is used, and switches the few
/// that may be off.
@Controller
@RequestMapping(LegalGroundController.ADDRESS)
public class LegalGroundController {
    public static final String ADDRESS = "/gronden";
    private static final String TEMPLATE = "exchange/grounds/grounds";

    private final LegalGrounds grounds;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    LegalGroundController(LegalGrounds grounds, Staff staff, Accounts accounts, Clock clock) {
        this.grounds = grounds;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page list(SignedInUser who) {
        return board(who) ? Page.of(TEMPLATE, page(Optional.empty(), Form.empty())) : refused();
    }

    @PostMapping("/{ground}")
    Page decide(@PathVariable String ground, SignedInUser who, Form form) {
        if (!board(who)) {
            return refused();
        }
        return LegalGround.find(ground)
                .map(legalGround -> decide(who, legalGround, form))
                .orElseGet(Page::notFound);
    }

    private Page decide(SignedInUser who, LegalGround ground, Form form) {
        Optional<LegalGroundDecision.Choice> choice = Arrays.stream(LegalGroundDecision.Choice.values())
                .filter(array -> array.code().equals(form.value("choice")))
                .findFirst();
        if (choice.isEmpty()) {
            form.wrong("words", "exchange.objection.choice");
            return Page.again(TEMPLATE, page(Optional.of(ground), form));
        }
        int seen = DisclosureForms.seen(form);
        return Page.answer(
                grounds.decide(who, ground, seen, choice.get(), form.day("on"), form.value("words")),
                form,
                "words",
                _ -> Page.seeOther(ADDRESS),
                () -> Page.again(TEMPLATE, page(Optional.of(ground), form)));
    }

    private LegalGroundsPage page(Optional<LegalGround> sent, Form form) {
        List<LegalGroundDecision> decisions = grounds.list();
        Set<LegalGround> on = grounds.on();
        return new LegalGroundsPage(Arrays.stream(LegalGround.values())
                .map(ground -> line(
                        ground,
                        decisions.stream()
                                .filter(past -> past.ground() == ground)
                                .toList(),
                        on.contains(ground),
                        sent.filter(ground::equals).map(_ -> form)))
                .toList());
    }

    private LegalGroundsPage.Line line(
            LegalGround ground, List<LegalGroundDecision> past, boolean on, Optional<Form> sent) {
        String seen = Integer.toString(past.size());
        boolean instructing = !ground.mayBeOff()
                || sent.filter(form -> form.value("choice").equals(INSTRUCTION.code()))
                        .isPresent();
        return new LegalGroundsPage.Line(
                ADDRESS + "/" + ground.code(),
                ground.code(),
                ground.law(),
                ground.force().code(),
                on,
                ground.mayBeOff(),
                past.reversed().stream()
                        .map(decision -> new LegalGroundsPage.Past(
                                decision.choice().code(),
                                decision.on(),
                                decision.words(),
                                accounts.nameOf(decision.by()).full()))
                        .toList(),
                sent.filter(_ -> instructing).orElseGet(this::fresh).with("seen", seen),
                sent.filter(_ -> !instructing).orElseGet(this::fresh).with("seen", seen));
    }

    private Form fresh() {
        return Form.empty().with("on", SchoolDay.today(clock).toString());
    }

    private boolean board(SignedInUser who) {
        return who.kind() == AccountKind.STAFF
                && staff.listFunctions(who.person()).stream()
                        .anyMatch(function -> function.function() == StaffFunction.BOARD
                                && function.period().contains(SchoolDay.today(clock)));
    }

    private static Page refused() {
        return Page.refused(
                TO_THIRD_PARTIES_AFTER_CONSENT,
                Sentence.of("exchange.no.board"),
                List.of(RoleContact.DATA_PROTECTION_OFFICER));
    }
}
