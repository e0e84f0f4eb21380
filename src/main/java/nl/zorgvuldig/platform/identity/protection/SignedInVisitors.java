package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.FunctionCodes;
import nl.zorgvuldig.platform.identity.PersonFunctions;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.session.SessionLifetime;
import nl.zorgvuldig.platform.identity.session.TypedTextKeys;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.web.Visitor;
import nl.zorgvuldig.platform.web.VisitorResolver;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Provides the layout with the current visitor.
@Component
class SignedInVisitors implements VisitorResolver {
    private static final Duration MANY = Duration.ofMinutes(4);

    private final Accounts accounts;
    private final ObjectProvider<PersonFunctions> functions;
    private final List<FunctionCodes> more;
    private final TypedTextKeys keys;
    private final Clock clock;

    SignedInVisitors(
            Accounts accounts,
            ObjectProvider<PersonFunctions> functions,
            ObjectProvider<FunctionCodes> more,
            TypedTextKeys keys,
            Clock clock) {
        this.accounts = accounts;
        this.functions = functions;
        this.more = more.stream().toList();
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Visitor resolve(HttpServletRequest request, LocalizedMessages words) {
        return SignedInUser.findPresent()
                .filter(who -> Acting.someone())
                .map(who -> visitor(who, words, SessionLifetime.of(request, clock)))
                .orElse(Visitor.NOBODY);
    }

    private Visitor visitor(SignedInUser who, LocalizedMessages words, SessionLifetime stay) {
        PersonFunctions.Function function =
                functions.getIfAvailable(() -> SignedInVisitors::byKind).of(who, words);
        return new Visitor(
                accounts.nameOf(who.person()).full(),
                function.inWords(),
                codes(function, who),
                whole(stay.left()),
                keys.whose(who));
    }

    private Set<String> codes(PersonFunctions.Function function, SignedInUser who) {
        Set<String> codes = new HashSet<>(function.codes());
        more.forEach(functionCodes -> codes.addAll(functionCodes.of(who)));
        return codes;
    }

    /// Rounded to whole minutes while there are many: a page asks again before it matters, and
    /// meanwhile the same page is the same text.
    private static Duration whole(Duration left) {
        return left.compareTo(MANY) > 0 ? Duration.ofMinutes(left.toMinutes()) : left;
    }

    private static PersonFunctions.Function byKind(SignedInUser who, LocalizedMessages words) {
        return new PersonFunctions.Function(
                words.say("identity.kind." + who.kind().name()), Set.of());
    }
}
