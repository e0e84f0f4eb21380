package nl.zorgvuldig.platform.identity;

import java.util.Set;

/// Codes beside those of [PersonFunctions], from a module that knows something of somebody on which
/// the navigation depends. Every page asks for them: a bean answers from memory. Like functions,
/// they say what a page offers, never what somebody may see.
@FunctionalInterface
public interface FunctionCodes {
    Set<String> of(SignedInUser who);
}
