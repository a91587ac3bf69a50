"""A few sentences in each language, from which the prose of made-up guides is put together."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The company trains its models on what people write there in public.",
        "You can switch this off in a minute, on the web and in the app.",
        "What was used before you switched it off stays in the models that exist.",
        "The authority of the country advised people to decide before the training starts.",
        "Messages between two people are left out, as the help page says.",
        "If you are late, switch it off all the same. nothing you write later is used.",
        "An administrator decides for everybody who uses a work account.",
    ),
    "nl": (
        "Het bedrijf traint zijn modellen met wat mensen daar openbaar schrijven.",
        "Je zet dit in een minuut uit, op het web en in de app.",
        "Wat eerder is gebruikt, blijft in de modellen die er al zijn.",
        "De toezichthouder van het land raadde aan om te kiezen voordat de training begint.",
        "Berichten tussen twee mensen blijven erbuiten, zegt de hulppagina.",
        "Ben je te laat, zet het dan toch uit. wat je later schrijft, wordt niet gebruikt.",
        "Een beheerder beslist voor iedereen met een werkaccount.",
    ),
    "de": (
        "Das Unternehmen trainiert seine Modelle mit dem, was Menschen dort öffentlich schreiben.",
        "Das lässt sich in einer Minute ausschalten, im Web und in der App.",
        "Was vorher benutzt wurde, bleibt in den Modellen, die es schon gibt.",
        "Die Behörde des Landes riet dazu, sich vor dem Beginn zu entscheiden.",
        "Nachrichten zwischen zwei Personen bleiben außen vor, sagt die Hilfeseite.",
        "Wer zu spät kommt, schaltet es trotzdem aus. Was danach kommt, wird nicht benutzt.",
        "Für alle mit einem Konto der Arbeit entscheidet die Verwaltung.",
    ),
    "fr": (
        "L’entreprise entraîne ses modèles avec ce que les gens y écrivent en public.",
        "On le désactive en une minute, sur le site comme dans l’application.",
        "Ce qui a servi auparavant reste dans les modèles qui existent déjà.",
        "L’autorité du pays a conseillé de décider avant le début de l’entraînement.",
        "Les messages entre deux personnes sont laissés de côté, selon la page d’aide.",
        "Même en retard, désactivez-le. ce que vous écrirez ensuite ne servira pas.",
        "Un administrateur décide pour tous les comptes professionnels.",
    ),
    "es": (
        "La empresa entrena sus modelos con lo que la gente escribe allí en público.",
        "Se desactiva en un minuto, en la web y en la aplicación.",
        "Lo que ya se usó se queda en los modelos que existen.",
        "La autoridad del país aconsejó decidir antes de que empiece el entrenamiento.",
        "Los mensajes entre dos personas quedan fuera, según la página de ayuda.",
        "Aunque llegue tarde, desactívelo. lo que escriba después no se usa.",
        "Un administrador decide por todas las cuentas de trabajo.",
    ),
    "pt": (
        "A empresa treina os seus modelos com o que as pessoas ali escrevem em público.",
        "Desliga-se num minuto, na web e na aplicação.",
        "O que já foi usado fica nos modelos que existem.",
        "A autoridade do país aconselhou a decidir antes de o treino começar.",
        "As mensagens entre duas pessoas ficam de fora, segundo a página de ajuda.",
        "Mesmo tarde, desligue. o que escrever depois não é usado.",
        "Um administrador decide por todas as contas de trabalho.",
    ),
}
"""A regional variant takes those of its language and says that they are its own."""
