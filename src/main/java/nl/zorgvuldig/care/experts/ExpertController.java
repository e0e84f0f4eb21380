package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of the register of experts, for head and support coordinator.
@Controller
@RequestMapping(ExpertController.ADDRESS)
public class ExpertController {
    static final String ADDRESS = "/deskundigen";
    private static final String TEMPLATE = "care/experts/expert";

    private final Experts experts;
    private final Clock clock;

    ExpertController(Experts experts, Clock clock) {
        this.experts = experts;
        this.clock = clock;
    }

    public static Page keepersOnly() {
        return Page.refused(EXPERTS_AFTER_CONSENT, Sentence.of("expertise.no.keepers_only"));
    }

    private Page kept(SignedInUser who, Supplier<Page> page) {
        return experts.keeps(who) ? page.get() : keepersOnly();
    }

    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page experts(SignedInUser who) {
        return kept(who, () -> Page.of("care/experts/experts", new ExpertsPage(experts.list())));
    }

    @GetMapping("/nieuw")
    Page begin(SignedInUser who) {
        return kept(who, () -> Page.of(TEMPLATE, fresh(Form.empty().numbered(clock))));
    }

    private static ExpertPage fresh(Form form) {
        return new ExpertPage(ADDRESS + "/nieuw", Optional.empty(), form);
    }

    @PostMapping("/nieuw")
    Page register(SignedInUser who, Form form) {
        return kept(who, () -> {
            Optional<FormId> number = form.number("given");
            Optional<ExpertDetails> wish = ExpertForm.read(form);
            return number.isEmpty() || wish.isEmpty()
                    ? Page.again(TEMPLATE, fresh(form))
                    : answer(experts.register(who, number.get(), wish.get()), form, () -> fresh(form));
        });
    }

    private static Page answer(Outcome<PersonId> registered, Form form, Supplier<ExpertPage> page) {
        return Page.answer(
                registered, form, "given", _ -> Page.seeOther(ADDRESS), () -> Page.again(TEMPLATE, page.get()));
    }

    @GetMapping("/{expert}")
    Page expert(@PathVariable UUID expert, SignedInUser who) {
        return found(who, expert, each -> Page.of(TEMPLATE, page(each, ExpertForm.filled(each))));
    }

    @PostMapping("/{expert}")
    Page change(@PathVariable UUID expert, SignedInUser who, Form form) {
        return found(who, expert, each -> {
            Optional<ExpertDetails> wish = ExpertForm.read(form);
            return wish.isEmpty()
                    ? Page.again(TEMPLATE, page(each, form))
                    : answer(experts.change(each.person(), wish.get()), form, () -> page(each, form));
        });
    }

    @PostMapping("/{expert}/sluiten")
    Page close(@PathVariable UUID expert, SignedInUser who) {
        return found(who, expert, each -> {
            experts.close(each.person());
            return Page.seeOther(ADDRESS);
        });
    }

    private static ExpertPage page(Expert expert, Form form) {
        return new ExpertPage(
                ADDRESS + "/" + expert.person(), Optional.of(expert.name().full()), form);
    }

    private Page found(SignedInUser who, UUID expert, java.util.function.Function<Expert, Page> page) {
        return kept(
                who,
                () -> experts.find(new PersonId(expert))
                        .filter(Expert::open)
                        .map(page)
                        .orElseGet(Page::notFound));
    }
}
