package nl.zorgvuldig.consent.requests;

/// A message that is sent once about a child for the same occasion.
public enum ConsentRequestMessage {
    NEW_PUPIL(ConsentRequest.Occasion.ENROLMENT, "consent-invitation", "consent.mail.subject", "consent.mail.body"),
    OWN_CHOICE(
            ConsentRequest.Occasion.OWN_CHOICE,
            "consent-own-choice",
            "consent.sixteen.subject",
            "consent.sixteen.body"),
    OWN_CHOICE_SOON(
            ConsentRequest.Occasion.OWN_CHOICE_SOON,
            "consent-own-choice-soon",
            "consent.sixteen.soon.subject",
            "consent.sixteen.soon.body"),
    /// To the pupil.
    YOUR_CHOICE(
            ConsentRequest.Occasion.OWN_CHOICE,
            "consent-your-choice",
            "consent.sixteen.you.subject",
            "consent.sixteen.you.body"),
    YOUR_CHOICE_SOON(
            ConsentRequest.Occasion.OWN_CHOICE_SOON,
            "consent-your-choice-soon",
            "consent.sixteen.you_soon.subject",
            "consent.sixteen.you_soon.body"),
    CHANNEL(ConsentRequest.Occasion.CHANNEL, "consent-channel", "consent.channel.subject", "consent.channel.body"),
    CASE(ConsentRequest.Occasion.CASE, "consent-case", "consent.case.subject", "consent.case.body");

    private final ConsentRequest.Occasion occasion;
    private final String kind;
    private final String subject;
    private final String body;

    ConsentRequestMessage(ConsentRequest.Occasion occasion, String kind, String subject, String body) {
        this.occasion = occasion;
        this.kind = kind;
        this.subject = subject;
        this.body = body;
    }

    ConsentRequest.Occasion occasion() {
        return occasion;
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    /// Address of the page on which to answer.
    String page() {
        return this == CASE ? "/toestemming/vragen" : "/toestemming";
    }

    String body() {
        return body;
    }
}
