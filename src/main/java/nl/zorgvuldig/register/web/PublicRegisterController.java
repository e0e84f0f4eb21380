package nl.zorgvuldig.register.web;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.register.Entry;
import nl.zorgvuldig.register.Registers;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What everyone may read of the register: all but how data is kept safe and what was agreed with
/// companies, which would help who means harm.
@Controller
class PublicRegisterController {
    static final String ADDRESS = "/beleid/verwerkingsregister";

    private final Registers registers;
    private final Languages languages;

    PublicRegisterController(Registers registers, Languages languages) {
        this.registers = registers;
        this.languages = languages;
    }

    @GetMapping(ADDRESS)
    @Upholds(POLICY_FOR_EVERYONE)
    Page everyone() {
        Words words = languages.in(Language.DUTCH);
        Set<String> kept = Set.of(
                words.say("register.field.security"),
                words.say("register.field.measures"),
                words.say("register.field.agreement"),
                words.say("register.field.subprocessors"),
                words.say("register.field.joint"));
        List<Entry> open = registers.forEveryone(words).orElse(List.of()).stream()
                .filter(one -> !kept.contains(one.what()))
                .toList();
        return Page.of("register/public", Parts.of(open));
    }
}
