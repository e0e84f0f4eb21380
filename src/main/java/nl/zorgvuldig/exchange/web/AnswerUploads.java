package nl.zorgvuldig.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.exchange.Answers;
import nl.zorgvuldig.exchange.PackageAddress;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.identity.OpenUploads;
import nl.zorgvuldig.identity.Tries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where files of answers arrive. Of who has not signed in not a byte is read without a link that
/// lives, nor more often than the link and the place on the network have room for: a file that came
/// in is work, also when nothing is done with it.
@Configuration(proxyBeanMethods = false)
class AnswerUploads {
    private static final String PATH = AnswerController.ADDRESS + "/";

    /// A [PackageAddress], of now and of before.
    private static final String LINK = "(?:[A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{43})";

    /// With one link, in a quarter of an hour: a link takes five files.
    private static final int FILES = 10;

    @Bean
    UploadPlace answersByLink() {
        return new UploadPlace(Pattern.compile(PATH + LINK));
    }

    @Bean
    UploadPlace answersOnPaper() {
        return new UploadPlace(Pattern.compile(InquiryController.ADDRESS + "/[0-9a-fA-F-]{36}/antwoord"));
    }

    @Bean
    OpenUploads openToWhoWasAsked(Answers answers, Tries tries) {
        return request -> asked(request)
                .filter(one -> answers.look(one) instanceof Answers.Answer.Open)
                .map(one -> leave(one, request, tries))
                .orElse(OpenUploads.Leave.NONE);
    }

    private static Optional<PackageAddress> asked(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(PATH) ? PackageAddress.parse(path.substring(PATH.length())) : Optional.empty();
    }

    private static OpenUploads.Leave leave(PackageAddress link, HttpServletRequest request, Tries tries) {
        return tries.allowed(AnswerController.FROM, Tries.network(request), AnswerController.TRIES)
                        && tries.allowed("answer by", link.text(), FILES)
                ? OpenUploads.Leave.GIVEN
                : OpenUploads.Leave.NOT_NOW;
    }
}
