"""German."""

from __future__ import annotations

from boundaries.answers.tongue import Frame, Phrases, Tongue

TONGUE = Tongue(
    phrases={
        "after-hours": Phrases(
            "ich sehe, dass Ihnen die Sache eilt.",
            "Ihre Nachricht kam {when}, außerhalb meiner Arbeitszeit.",
            "Nachrichten beantworte ich in meiner Arbeitszeit.",
            "So haben Sie meine volle Aufmerksamkeit.",
        ),
        "chased": Phrases(
            "ich verstehe, dass Sie auf Nachricht warten.",
            "Sie haben {when} nachgefragt, vor Ablauf der Frist.",
            "Meine Antwort kommt innerhalb von {promise}, ohne Erinnerung.",
            "Erinnerungen kosten Zeit, die der Arbeit fehlt.",
        ),
        "wrong-channel": Phrases(
            "ich sehe, dass es so am schnellsten ging.",
            "Ihre Nachricht kam {when} {used}.",
            "Schreiben Sie mir zur Arbeit bitte {channel}.",
            "Dort geht nichts verloren.",
        ),
        "urgent-misused": Phrases(
            "ich sehe, dass es Ihnen dringend schien.",
            "Sie haben {when} den Notfallweg benutzt.",
            "Er ist nur für die vereinbarten Notfälle da.",
            "So bleibt er frei, wenn es zählt.",
        ),
        "off-limits": Phrases(
            "ich sehe, dass Sie einen kurzen Weg suchten.",
            "Sie haben mir {when} {used} geschrieben.",
            "Auf diesem Weg arbeite ich nicht.",
            "So bleibt unsere Arbeit an einem Ort.",
        ),
        "personal-contact": Phrases(
            "es freut mich, dass wir gut zusammenarbeiten.",
            "Sie haben mich {when} um privaten Kontakt gebeten.",
            "Arbeit läuft bei mir nur über die Arbeitskanäle.",
            "Das hält Privates und Arbeit getrennt.",
        ),
        "personal-information": Phrases(
            "ich verstehe, dass Sie wissen möchten, mit wem Sie arbeiten.",
            "Sie haben mich {when} nach privaten Angaben gefragt.",
            "Private Angaben gebe ich nicht weiter.",
            "Für unsere Arbeit sind sie nicht nötig.",
        ),
        "revisions": Phrases(
            "auch ich möchte, dass das Ergebnis für Sie stimmt.",
            "Ihre Änderungen überschreiten die vereinbarten Runden ({limit}).",
            "Jede weitere Runde biete ich gesondert an.",
            "So bleiben Plan und Preis für beide fair.",
        ),
        "scope": Phrases(
            "ich sehe, warum das nützlich wäre.",
            "Sie haben {when} um Arbeit außerhalb unserer Vereinbarung gebeten.",
            "Neue Arbeit beginnt mit einem Angebot.",
            "So bleiben Zeit und Preis klar.",
        ),
        "volume": Phrases(
            "ich sehe, dass Sie vieles beschäftigt.",
            "An einem Tag kamen mehr als {limit} Nachrichten.",
            "Bitte senden Sie mir eine gesammelte Nachricht am Tag.",
            "So kann ich alles gut beantworten.",
        ),
        "off-hours-deadline": Phrases(
            "ich verstehe, dass die Zeit drängt.",
            "Sie haben {when} einen Termin außerhalb meiner Zeiten gesetzt.",
            "Termine vereinbare ich mit Vorlauf, in meiner Arbeitszeit.",
            "So kann ich halten, was ich zusage.",
        ),
        "disrespect": Phrases(
            "ich sehe, dass Sie unter Druck standen.",
            "Ihre Worte {when} waren respektlos.",
            "Ich arbeite nur in respektvollem Ton weiter.",
            "Gute Arbeit braucht Respekt auf beiden Seiten.",
        ),
        "personal-space": Phrases(
            "ich nehme an, dass es nicht böse gemeint war.",
            "Sie sind mir {when} zu nahe gekommen.",
            "Bitte wahren Sie Abstand zu mir.",
            "Nur so kann ich gut mit Ihnen arbeiten.",
        ),
        "other": Phrases(
            "ich verstehe Ihre Sicht.",
            "Es geht um das, was {when} geschah.",
            "Bitte halten Sie sich an unsere Vereinbarung.",
            "So können wir beide gut arbeiten.",
        ),
    },
    frames={
        "remind/mail": Frame(
            "Hallo {name},\n\n{understanding} {fact} {boundary} {why}",
            "Ich kümmere mich {next_opening} darum; am besten erreichen Sie mich {channel}.\n\nViele Grüße\n{me}",
        ),
        "remind/chat": Frame(
            "Hallo {name}, {understanding} {fact} {boundary} {why}", "Weiter geht es {next_opening}, {channel}."
        ),
        "restate/mail": Frame(
            "Hallo {name},\n\n{understanding} {fact} Ich möchte klar sagen, was zwischen uns gilt. {boundary} {why} "
            "Bitte halten Sie sich von nun an daran.",
            "Wie es weitergeht: Ich arbeite {next_opening} an Ihrer Sache weiter. Bitte schreiben Sie mir {channel}."
            "\n\nViele Grüße\n{me}",
        ),
        "restate/chat": Frame(
            "Hallo {name}, {understanding} {fact} Von nun an: {boundary} {why}",
            "Weiter geht es {next_opening}, {channel}.",
        ),
        "firm/mail": Frame(
            "Guten Tag {name},\n\n{understanding} {fact} Das muss sich ändern. {boundary} {why}",
            "Wenn es wieder geschieht, {consequence}. Ich arbeite {next_opening} an Ihrer Sache weiter; bitte "
            "schreiben Sie mir {channel}.\n\nMit freundlichen Grüßen\n{me}",
        ),
        "firm/chat": Frame(
            "{name}, {understanding} {fact} {boundary} {why}",
            "Beim nächsten Mal {consequence}. Weiter {next_opening}, {channel}.",
        ),
        "formal/mail": Frame(
            "{date}\n\nGuten Tag {name},\n\n{understanding} Ich schreibe Ihnen förmlich zu unserer Zusammenarbeit. "
            "{fact} {boundary} {why} Ich bitte Sie, mir schriftlich zu bestätigen, dass Sie sich daran halten.",
            "Wenn es wieder geschieht, {consequence}. Ich biete Ihnen {next_opening} ein Telefonat dazu an; sonst "
            "schreiben Sie mir bitte {channel}.\n\nMit freundlichen Grüßen\n{me}",
        ),
        "formal/chat": Frame(
            "{name}, {understanding} {fact} {boundary} {why}",
            "Ein Brief folgt {channel}. Sprechen wir {next_opening}?",
        ),
    },
    endings={
        "renegotiate": Frame(
            "{date}\n\nGuten Tag {name},\n\nich schätze, was wir zusammen geschafft haben, und so, wie wir jetzt "
            "arbeiten, geht es für mich nicht. Unter diesen Bedingungen arbeite ich gern weiter: Meine Zeiten sind "
            "{hours}, Antworten kommen innerhalb von {promise}, und alles erreicht mich {channel}.",
            "Bitte sagen Sie mir bis zum {decide_by}, ob sie Ihnen passen. Ich biete Ihnen {next_opening} ein "
            "Telefonat an. Ohne Einigung {consequence}.\n\nMit freundlichen Grüßen\n{me}",
        ),
        "restrict": Frame(
            "{date}\n\nGuten Tag {name},\n\ndamit unsere Arbeit weitergehen kann, setze ich ihr einen engeren Rahmen. "
            "Ich lese eine gesammelte Nachricht am Tag, {channel}, in meinen Zeiten ({hours}). Telefonate gibt es "
            "nach Vereinbarung. Was offen ist, schließe ich ab wie vereinbart.",
            "Das gilt ab sofort. Ihre nächste Antwort kommt {next_opening}. Wenn der Rahmen nicht hält, "
            "{consequence}.\n\nMit freundlichen Grüßen\n{me}",
        ),
        "end": Frame(
            "{date}\n\nGuten Tag {name},\n\nich beende unsere Zusammenarbeit. Mit der vereinbarten Frist ist mein "
            "letzter Tag der {last_day}. Danke für alles, was gut gelaufen ist.",
            "Bis dahin schließe ich ab oder übergebe, was offen ist, und sende Ihnen die Dateien und die letzte "
            "Rechnung. Ein Gespräch zur Übergabe biete ich {next_opening} an; sonst schreiben Sie mir bitte {channel}."
            "\n\nMit freundlichen Grüßen\n{me}",
        ),
    },
    understanding="ich verstehe Sie.",
    consequences={
        "firm/mail": "unterbreche ich die Arbeit, bis wir darüber gesprochen haben",
        "firm/chat": "unterbreche ich die Arbeit",
        "formal/mail": "beende ich unsere Zusammenarbeit mit der vereinbarten Frist",
        "formal/chat": "beende ich unsere Zusammenarbeit",
    },
)
