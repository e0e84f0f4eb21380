package nl.zorgvuldig.care.experts;

import nl.zorgvuldig.care.experts.consultations.ExpertConsultation.SharedEntry;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// Words for an expert and for an entry where they are stored, in the language of the school.
@Component
public final class ExpertWords {
    private final MessageCatalog languages;

    ExpertWords(MessageCatalog languages) {
        this.languages = languages;
    }

    public String inOneLine(Expert expert) {
        return dutch().say(Sentence.of(
                "expertise.expert.line", expert.name(), discipline(expert.discipline()), expert.organisation()));
    }

    public String item(SharedEntry shown) {
        return dutch().say(Sentence.of(
                "expertise.item", Sentence.of("dossier.kind." + shown.kind().code()), shown.day()));
    }

    public String say(Sentence sentence) {
        return dutch().say(sentence);
    }

    static Sentence discipline(ExpertDiscipline discipline) {
        return Sentence.of("expertise.discipline." + discipline.code());
    }

    private LocalizedMessages dutch() {
        return languages.in(Language.DUTCH);
    }
}
