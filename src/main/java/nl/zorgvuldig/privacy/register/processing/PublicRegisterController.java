package nl.zorgvuldig.privacy.register.processing;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.register.ProcessingRegister;
import nl.zorgvuldig.privacy.register.RegisterEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Public page of the register: everything except security measures and agreements with
/// processors, which would help an attacker.
@Controller
class PublicRegisterController {
    static final String ADDRESS = "/beleid/verwerkingsregister";

    private final ProcessingRegister registers;
    private final MessageCatalog languages;

    PublicRegisterController(ProcessingRegister registers, MessageCatalog languages) {
        this.registers = registers;
        this.languages = languages;
    }

    @GetMapping(ADDRESS)
    @Upholds(POLICY_FOR_EVERYONE)
    Page everyone() {
        LocalizedMessages words = languages.in(Language.DUTCH);
        Set<String> kept = Set.of(
                words.say("register.field.security"),
                words.say("register.field.measures"),
                words.say("register.field.agreement"),
                words.say("register.field.subprocessors"),
                words.say("register.field.joint"));
        List<RegisterEntry> open = registers.forEveryone(words).orElse(List.of()).stream()
                .filter(entry -> !kept.contains(entry.what()))
                .toList();
        return Page.of("privacy/register/processing/public", RegisterParts.of(open));
    }
}
