package nl.zorgvuldig.consent;

/// A letter that goes once about a child for the same occasion.
enum AskingLetter {
    NEW_PUPIL(Asking.Occasion.ENROLMENT, "consent-invitation", "consent.mail.subject", "consent.mail.body"),
    OWN_CHOICE(Asking.Occasion.OWN_CHOICE, "consent-own-choice", "consent.sixteen.subject", "consent.sixteen.body"),
    OWN_CHOICE_SOON(
            Asking.Occasion.OWN_CHOICE_SOON,
            "consent-own-choice-soon",
            "consent.sixteen.soon.subject",
            "consent.sixteen.soon.body"),
    /// To the pupil.
    YOUR_CHOICE(
            Asking.Occasion.OWN_CHOICE,
            "consent-your-choice",
            "consent.sixteen.you.subject",
            "consent.sixteen.you.body"),
    YOUR_CHOICE_SOON(
            Asking.Occasion.OWN_CHOICE_SOON,
            "consent-your-choice-soon",
            "consent.sixteen.you_soon.subject",
            "consent.sixteen.you_soon.body"),
    CHANNEL(Asking.Occasion.CHANNEL, "consent-channel", "consent.channel.subject", "consent.channel.body"),
    CASE(Asking.Occasion.CASE, "consent-case", "consent.case.subject", "consent.case.body");

    private final Asking.Occasion occasion;
    private final String kind;
    private final String subject;
    private final String body;

    AskingLetter(Asking.Occasion occasion, String kind, String subject, String body) {
        this.occasion = occasion;
        this.kind = kind;
        this.subject = subject;
        this.body = body;
    }

    Asking.Occasion occasion() {
        return occasion;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    /// Where one answers.
    String page() {
        return this == CASE ? "/toestemming/vragen" : "/toestemming";
    }

    String body() {
        return body;
    }
}
