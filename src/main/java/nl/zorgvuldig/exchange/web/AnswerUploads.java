package nl.zorgvuldig.exchange.web;

import java.util.regex.Pattern;
import nl.zorgvuldig.exchange.Answers;
import nl.zorgvuldig.exchange.PackageAddress;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.identity.OpenUploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where files of answers arrive. Of who has not signed in not a byte is read without a link that
/// lives.
@Configuration(proxyBeanMethods = false)
class AnswerUploads {
    private static final String PATH = AnswerController.ADDRESS + "/";

    @Bean
    UploadPlace answersByLink() {
        return new UploadPlace(Pattern.compile(PATH + "[A-Za-z0-9_-]{43}"));
    }

    @Bean
    UploadPlace answersOnPaper() {
        return new UploadPlace(
                Pattern.compile(InquiryController.ADDRESS + "/[0-9a-fA-F-]{36}/antwoord"));
    }

    @Bean
    OpenUploads openToWhoWasAsked(Answers answers) {
        return path ->
                path.startsWith(PATH)
                        && PackageAddress.parse(path.substring(PATH.length()))
                                .filter(one -> answers.look(one) instanceof Answers.Answer.Open)
                                .isPresent();
    }
}
