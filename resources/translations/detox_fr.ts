<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>About</name>
    <message>
        <source>{n} s ago</source>
        <translation>il y a {n} s</translation>
    </message>
    <message>
        <source>sound, {size} MB</source>
        <translation>intact, {size} Mo</translation>
    </message>
    <message>
        <source>damaged or not to be read; what can be saved is saved at the next start</source>
        <translation>abîmé ou illisible&#x202f;; ce qui peut être sauvé l’est au prochain démarrage</translation>
    </message>
    <message>
        <source>{size} MB, this window included</source>
        <translation>{size} Mo, cette fenêtre comprise</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Last look at the desktop</source>
        <translation>Dernier regard sur le bureau</translation>
    </message>
    <message>
        <source>History file</source>
        <translation>Fichier d’historique</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>start Detox from your desktop&apos;s own settings for programs at log-in</source>
        <translation>lance Detox depuis les réglages de ton bureau, parmi les programmes de la session</translation>
    </message>
    <message>
        <source>Starting at log-in</source>
        <translation>Lancement à l’ouverture de session</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation>impossible d’écrire {path}&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>the registry cannot be written: {reason}</source>
        <translation>impossible d’écrire dans le registre&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>the registry was written, but reads back otherwise</source>
        <translation>le registre a été écrit, mais il dit autre chose à la relecture</translation>
    </message>
    <message>
        <source>{path} was written, but reads back otherwise</source>
        <translation>{path} a été écrit, mais dit autre chose à la relecture</translation>
    </message>
    <message>
        <source>this is no Flatpak</source>
        <translation>ce n’est pas un Flatpak</translation>
    </message>
    <message>
        <source>this desktop has no portal for programs at log-in</source>
        <translation>ce bureau n’a pas de portail pour les programmes lancés avec la session</translation>
    </message>
    <message>
        <source>your desktop asks you first; once you have answered, look here again</source>
        <translation>ton bureau te pose d’abord la question&#x202f;; une fois que tu as répondu, regarde à nouveau ici</translation>
    </message>
    <message>
        <source>your desktop does not let it; the switch is among its settings for apps</source>
        <translation>ton bureau ne le permet pas&#x202f;; le réglage se trouve parmi ses réglages pour les applications</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>it could not be read; what was known stays. To see why: detox-tray calendar</source>
        <translation>il n’a pas pu être lu&#x202f;; ce qui était connu reste. Pour savoir pourquoi&#x202f;: detox-tray calendar</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} ne peut pas être écrit&#x202f;: {why}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} ne peut pas être lu&#x202f;: {why}</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB; expected an .ics file of a few years</source>
        <translation>{file} dépasse {n} Mo&#x202f;; Detox attend un fichier .ics de quelques années</translation>
    </message>
    <message>
        <source>{file} is no calendar; expected an .ics file</source>
        <translation>{file} n’est pas un calendrier&#x202f;; Detox attend un fichier .ics</translation>
    </message>
    <message>
        <source>{file} ends in the middle; expected END:VCALENDAR as its last line</source>
        <translation>{file} s’arrête au milieu&#x202f;; sa dernière ligne doit être END:VCALENDAR</translation>
    </message>
    <message>
        <source>{file}: an event cannot be understood ({why}); the others count</source>
        <translation>{file}&#x202f;: un événement n’est pas compris ({why})&#x202f;; les autres comptent</translation>
    </message>
    <message>
        <source>{file}: there is no time zone &quot;{zone}&quot;; its times are read as your own</source>
        <translation>{file}&#x202f;: le fuseau «&#x202f;{zone}&#x202f;» n’existe pas&#x202f;; ses heures sont lues comme les tiennes</translation>
    </message>
    <message>
        <source>{file}: an event repeats more often than can be counted; it is left out</source>
        <translation>{file}&#x202f;: un événement se répète trop souvent pour être compté&#x202f;; il est laissé de côté</translation>
    </message>
    <message>
        <source>days_off.country: no public holidays are known of &quot;{country}&quot;; expected a country such as &quot;DE&quot; or &quot;DE-BY&quot;</source>
        <translation>days_off.country&#x202f;: aucun jour férié connu pour «&#x202f;{country}&#x202f;»&#x202f;; écris un pays comme &quot;DE&quot; ou &quot;DE-BY&quot;</translation>
    </message>
    <message>
        <source>days_off.country: &quot;{region}&quot; is no region of {country}; expected one of {known}</source>
        <translation>days_off.country&#x202f;: «&#x202f;{region}&#x202f;» n’est pas une région de {country}&#x202f;; choisis parmi&#x202f;: {known}</translation>
    </message>
    <message>
        <source>{file} is not there; expected an .ics file or a folder of them</source>
        <translation>{file} n’existe pas&#x202f;; Detox attend un fichier .ics ou un dossier qui en contient</translation>
    </message>
    <message>
        <source>{file} holds no .ics file</source>
        <translation>{file} ne contient aucun fichier .ics</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Detox card</source>
        <translation>Carte Detox</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Un autre</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
</context>
<context>
    <name>CardLong</name>
    <message>
        <source>Done (Enter)</source>
        <translation>Fait (Entrée)</translation>
    </message>
    <message>
        <source>Later (L)</source>
        <translation>Plus tard (L)</translation>
    </message>
    <message>
        <source>Another tip (A)</source>
        <translation>Un autre conseil (A)</translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation>Moins de ce genre</translation>
    </message>
    <message>
        <source>Do it together, for five minutes (T)</source>
        <translation>Le faire ensemble, cinq minutes (T)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Later (L): it comes back on {day} at {time}</source>
        <translation>Plus tard (L)&#x202f;: elle revient {day} à {time}</translation>
    </message>
</context>
<context>
    <name>CardShort</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>À deux</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>un texte est attendu</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>true ou false est attendu</translation>
    </message>
    <message>
        <source>expected a whole number from 0 to 1000</source>
        <translation>un nombre entier de 0 à 1000 est attendu</translation>
    </message>
    <message>
        <source>expected a list of texts</source>
        <translation>une liste de textes est attendue</translation>
    </message>
    <message>
        <source>expected a list of hosts such as [&quot;example.org&quot;]</source>
        <translation>une liste d’hôtes comme [&quot;example.org&quot;] est attendue</translation>
    </message>
    <message>
        <source>expected a list of regular expressions</source>
        <translation>une liste d’expressions régulières est attendue</translation>
    </message>
    <message>
        <source>{file} is missing or empty: no platform is known.</source>
        <translation>{file} manque ou est vide&#x202f;: aucune plateforme n’est connue.</translation>
    </message>
    <message>
        <source>expected 1; the file is read as well as can be</source>
        <translation>1 est attendu&#x202f;; le fichier est lu au mieux</translation>
    </message>
    <message>
        <source>expected schema, browser, platform or rule; it is ignored</source>
        <translation>schema, browser, platform ou rule est attendu&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>expected a list of tables; it is ignored</source>
        <translation>une liste de tables est attendue&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>{file}: {where}: {what}.</source>
        <translation>{file}&#x202f;: {where}&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>expected an id of small letters, digits and _; the entry is ignored</source>
        <translation>un identifiant en minuscules, chiffres et _ est attendu&#x202f;; l’entrée est ignorée</translation>
    </message>
    <message>
        <source>the id is there already; the second entry is ignored</source>
        <translation>cet identifiant existe déjà&#x202f;; la deuxième entrée est ignorée</translation>
    </message>
    <message>
        <source>there is no such key; it is ignored</source>
        <translation>cette clé n’existe pas&#x202f;; elle est ignorée</translation>
    </message>
    <message>
        <source>{expected}; it is ignored</source>
        <translation>{expected}&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>expected one of {names}; it is ignored</source>
        <translation>un de ces mots est attendu&#x202f;: {names}&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>{source} is no regular expression ({reason}); it is ignored</source>
        <translation>{source} n’est pas une expression régulière ({reason})&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>expected a group (?P&lt;host&gt;…); it is ignored</source>
        <translation>un groupe (?P&lt;host&gt;…) est attendu&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>expected a table; it is ignored</source>
        <translation>une table est attendue&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>expected contains, app, host or counts_as; the rule is ignored</source>
        <translation>contains, app, host ou counts_as est attendu&#x202f;; la règle est ignorée</translation>
    </message>
    <message>
        <source>expected a text; the rule is ignored</source>
        <translation>un texte est attendu&#x202f;; la règle est ignorée</translation>
    </message>
    <message>
        <source>expected one of contains, app, host; the rule is ignored</source>
        <translation>contains, app ou host est attendu&#x202f;; la règle est ignorée</translation>
    </message>
    <message>
        <source>expected a host such as example.org; the rule is ignored</source>
        <translation>un hôte comme example.org est attendu&#x202f;; la règle est ignorée</translation>
    </message>
    <message>
        <source>expected work, private, other or the id of a platform such as instagram; the rule is ignored</source>
        <translation>work, private, other ou l’identifiant d’une plateforme comme instagram est attendu&#x202f;; la règle est ignorée</translation>
    </message>
    <message>
        <source>{file} keeps changing; the rule was not saved.</source>
        <translation>{file} change sans cesse&#x202f;; la règle n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); the rule was not saved.</source>
        <translation>impossible d’écrire {file} ({reason})&#x202f;; la règle n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>the rules cannot be changed without harm to the file; edit it by hand.</source>
        <translation>impossible de changer les règles sans abîmer le fichier&#x202f;; modifie-le à la main.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Detox is not running; start it with: detox-tray</source>
        <translation>Detox ne tourne pas&#x202f;; pour le lancer&#x202f;: detox-tray</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Personne ne répond</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a date; write it like 2026-11-20</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date&#x202f;; écris-la comme 2026-11-20</translation>
    </message>
    <message>
        <source>Date not understood</source>
        <translation>Date non comprise</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>there is no setting &quot;{key}&quot;; detox-tray settings path shows the file with all of them</source>
        <translation>le réglage «&#x202f;{key}&#x202f;» n’existe pas&#x202f;; detox-tray settings path montre le fichier où ils sont tous</translation>
    </message>
    <message>
        <source>{key}: {what}</source>
        <translation>{key}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>--to {last} lies before --from {first}</source>
        <translation>--to {last} est avant --from {first}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>{file} is there already; with --force it is written over</source>
        <translation>{file} existe déjà&#x202f;; avec --force, il est remplacé</translation>
    </message>
    <message>
        <source>{file}: fine</source>
        <translation>{file}&#x202f;: tout va bien</translation>
    </message>
    <message>
        <source>{file} could not be read as it was, kept as {copy}; what is sound stays</source>
        <translation>{file} n’était pas lisible tel quel, gardé comme {copy}&#x202f;; ce qui est sain reste</translation>
    </message>
    <message>
        <source>{file}: {key}: {what}</source>
        <translation>{file}&#x202f;: {key}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{n} spans written to {file}</source>
        <translation>Passages écrits dans {file}&#x202f;: {n}</translation>
    </message>
    <message>
        <source>This deletes all of the history, and cannot be undone. Go on?</source>
        <translation>Cela efface tout l’historique, sans retour possible. On y va&#x202f;?</translation>
    </message>
    <message>
        <source>This deletes the history from {first} to {last}, and cannot be undone. Go on?</source>
        <translation>Cela efface l’historique du {first} au {last}, sans retour possible. On y va&#x202f;?</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Oublié.</translation>
    </message>
    <message>
        <source>say --all, or both --from and --to</source>
        <translation>donne --all, ou bien --from et --to</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oubli</translation>
    </message>
    <message>
        <source>Detox does not quit; end it in your task manager and try again</source>
        <translation>Detox ne se ferme pas&#x202f;; arrête-le dans ton gestionnaire de tâches et réessaie</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Toujours en marche</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>the history cannot be written just now; nothing was changed</source>
        <translation>l’historique ne peut pas être écrit en ce moment&#x202f;; rien n’a changé</translation>
    </message>
    <message>
        <source>{names}: {time} counts as work now.</source>
        <translation>{names}&#x202f;: {time} compte maintenant comme travail.</translation>
    </message>
    <message>
        <source>{names}: {time} counts as private now.</source>
        <translation>{names}&#x202f;: {time} compte maintenant comme privé.</translation>
    </message>
    <message>
        <source>{names}: {time} does not count any more (to take it out of the file: detox-tray forget).</source>
        <translation>{names}&#x202f;: {time} ne compte plus (pour l’enlever du fichier&#x202f;: detox-tray forget).</translation>
    </message>
    <message>
        <source>{names}: {time} counts as it was recorded.</source>
        <translation>{names}&#x202f;: {time} compte comme c’était noté.</translation>
    </message>
    <message>
        <source>{start} to {end} is no time that has passed</source>
        <translation>{start} à {end}&#x202f;: ce n’est pas un moment déjà passé</translation>
    </message>
    <message>
        <source>no social time is recorded there</source>
        <translation>aucun temps sur les réseaux n’y est noté</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no time; write it like 14:00 or 2026-11-25T14:00</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une heure&#x202f;; écris-la comme 14:00 ou 2026-11-25T14:00</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a week; write it like 2026-W48</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une semaine&#x202f;; écris-la comme 2026-W48</translation>
    </message>
    <message>
        <source>Week not understood</source>
        <translation>Semaine non comprise</translation>
    </message>
    <message>
        <source>Week {week} ({zone}), on this computer</source>
        <translation>Semaine {week} ({zone}), sur cet ordinateur</translation>
    </message>
    <message>
        <source>{day} ({zone}): what would come</source>
        <translation>{day} ({zone})&#x202f;: ce qui viendrait</translation>
    </message>
    <message>
        <source>{number} cards if somebody sat there without a break, {at_work} of them between work start and work end</source>
        <translation>Cartes pour qui resterait assis sans pause&#x202f;: {number}, dont entre début et fin du travail&#x202f;: {at_work}</translation>
    </message>
    <message>
        <source>{number} notices if somebody sat there without a break, {at_work} of them between work start and work end</source>
        <translation>Notifications pour qui resterait assis sans pause&#x202f;: {number}, dont entre début et fin du travail&#x202f;: {at_work}</translation>
    </message>
    <message>
        <source>You are off until {day} {time}: nothing comes by itself before that.</source>
        <translation>Tu es en congé jusqu’au {day} {time}&#x202f;: d’ici là, rien ne vient de soi-même.</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>journée</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Packs</translation>
    </message>
    <message>
        <source>{file} does not exist</source>
        <translation>{file} n’existe pas</translation>
    </message>
    <message>
        <source>{file} is a pack: detox-tray packs accept {file} takes from it item by item</source>
        <translation>{file} est un pack&#x202f;: detox-tray packs accept {file} y puise élément par élément</translation>
    </message>
    <message>
        <source>{file} is no pack: detox-tray settings import {file} takes all of it</source>
        <translation>{file} n’est pas un pack&#x202f;: detox-tray settings import {file} le prend en entier</translation>
    </message>
    <message>
        <source>{file} offers no &quot;{name}&quot;</source>
        <translation>{file} ne propose pas «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>this is a bug of ours: {kind} in {where}: {said}</source>
        <translation>c’est un bogue de notre part&#x202f;: {kind} dans {where}&#x202f;: {said}</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>block start</source>
        <translation>début de plage</translation>
    </message>
    <message>
        <source>block end</source>
        <translation>fin de plage</translation>
    </message>
    <message>
        <source>work start</source>
        <translation>début du travail</translation>
    </message>
    <message>
        <source>work end</source>
        <translation>fin du travail</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>bilan du jour</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>notification</translation>
    </message>
    <message>
        <source>on call start</source>
        <translation>début d’astreinte</translation>
    </message>
    <message>
        <source>on call end</source>
        <translation>fin d’astreinte</translation>
    </message>
    <message>
        <source>quiet start</source>
        <translation>début du calme</translation>
    </message>
    <message>
        <source>quiet end</source>
        <translation>fin du calme</translation>
    </message>
    <message>
        <source>block</source>
        <translation>plage fermée</translation>
    </message>
    <message>
        <source>work</source>
        <translation>travail</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>heures de calme</translation>
    </message>
    <message>
        <source>on call</source>
        <translation>astreinte</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>jour de congé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>en congé</translation>
    </message>
    <message>
        <source>off end</source>
        <translation>fin du congé</translation>
    </message>
    <message>
        <source>Next: {time} {what}</source>
        <translation>Ensuite&#x202f;: {time} {what}</translation>
    </message>
    <message>
        <source>Next: {time} {what} {name}</source>
        <translation>Ensuite&#x202f;: {time} {what} {name}</translation>
    </message>
    <message>
        <source>A card waits: {by} uses the microphone since {time}</source>
        <translation>Une carte attend&#x202f;: {by} utilise le micro depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: {by} uses the camera since {time}</source>
        <translation>Une carte attend&#x202f;: {by} utilise la caméra depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: {by} records the screen since {time}</source>
        <translation>Une carte attend&#x202f;: {by} enregistre l’écran depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: {by} is full screen since {time}</source>
        <translation>Une carte attend&#x202f;: {by} est en plein écran depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: do not disturb is on since {time}</source>
        <translation>Une carte attend&#x202f;: «&#x202f;ne pas déranger&#x202f;» est actif depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: you are busy since {time}</source>
        <translation>Une carte attend&#x202f;: tu es pris depuis {time}</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>une fenêtre</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>You are not off.</source>
        <translation>Tu n’es pas en congé.</translation>
    </message>
    <message>
        <source>You are off until {day} {time}.</source>
        <translation>Tu es en congé jusqu’au {day} {time}.</translation>
    </message>
    <message>
        <source>You are off until {day} {time}; you are back in a moment, ask again to stay off.</source>
        <translation>Tu es en congé jusqu’au {day} {time}&#x202f;; tu es de retour dans un instant, redemande pour rester en congé.</translation>
    </message>
    <message>
        <source>Social time counts as work from {start} until {end}.</source>
        <translation>Le temps sur les réseaux compte comme travail de {start} à {end}.</translation>
    </message>
    <message>
        <source>Social time counts as private from {start} until {end}.</source>
        <translation>Le temps sur les réseaux compte comme privé de {start} à {end}.</translation>
    </message>
    <message>
        <source>Your work hours decide.</source>
        <translation>Tes heures de travail décident.</translation>
    </message>
    <message>
        <source>Door shut until {time}{more}.</source>
        <translation>Porte fermée jusqu’à {time}{more}.</translation>
    </message>
    <message>
        <source>No block is running.</source>
        <translation>Aucune plage n’est en cours.</translation>
    </message>
    <message>
        <source>Open for you until {time}, when the block ends.</source>
        <translation>Ouverte pour toi jusqu’à {time}, quand la plage finit.</translation>
    </message>
    <message>
        <source>; it ends in {seconds} seconds, ask again to keep it</source>
        <translation>&#x202f;; elle finit dans {seconds}&#xa0;secondes, redemande pour la garder</translation>
    </message>
    <message>
        <source>; open for you until {time}{more}</source>
        <translation>&#x202f;; ouverte pour toi jusqu’à {time}{more}</translation>
    </message>
    <message>
        <source>No crisis is on.</source>
        <translation>Aucune crise en cours.</translation>
    </message>
    <message>
        <source>Crisis until {time}: nothing is shut, and its minutes are work.</source>
        <translation>Crise jusqu’à {time}&#x202f;: rien n’est fermé, et ses minutes sont du travail.</translation>
    </message>
    <message>
        <source>Tracking: {adapter}, in front: {front}</source>
        <translation>Suivi&#x202f;: {adapter}, devant&#x202f;: {front}</translation>
    </message>
    <message>
        <source>unknown; doctor says why</source>
        <translation>inconnu&#x202f;; doctor dit pourquoi</translation>
    </message>
    <message>
        <source>nothing social</source>
        <translation>rien de social</translation>
    </message>
    <message>
        <source>Detox is not running.</source>
        <translation>Detox ne tourne pas.</translation>
    </message>
    <message>
        <source>Detox is running.</source>
        <translation>Detox tourne.</translation>
    </message>
    <message>
        <source>Reminders are held until {time}</source>
        <translation>Rappels suspendus jusqu’à {time}</translation>
    </message>
    <message>
        <source>On call until {time}</source>
        <translation>D’astreinte jusqu’à {time}</translation>
    </message>
    <message>
        <source>Here it comes.</source>
        <translation>La voilà.</translation>
    </message>
    <message>
        <source>Take your time.</source>
        <translation>Prends ton temps.</translation>
    </message>
    <message>
        <source>Reminders are held until {time}.</source>
        <translation>Rappels suspendus jusqu’à {time}.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Rien n’est suspendu.</translation>
    </message>
    <message>
        <source>Reminders are back.</source>
        <translation>Les rappels sont de retour.</translation>
    </message>
    <message>
        <source>You stay off until {day} {time}: asked a second time, it was taken back.</source>
        <translation>Tu restes en congé jusqu’au {day} {time}&#x202f;: demandé une seconde fois, ton retour est annulé.</translation>
    </message>
    <message>
        <source>Your work hours decide again.</source>
        <translation>Tes heures de travail décident à nouveau.</translation>
    </message>
    <message>
        <source>Good night.</source>
        <translation>Bonne nuit.</translation>
    </message>
    <message>
        <source>Detox was not running.</source>
        <translation>Detox ne tournait pas.</translation>
    </message>
    <message>
        <source>Detox is not running, and no block waits for it.</source>
        <translation>Detox ne tourne pas, et aucune plage ne l’attend.</translation>
    </message>
    <message>
        <source>Detox is not running; a block until {time} comes back with it.</source>
        <translation>Detox ne tourne pas&#x202f;; une plage jusqu’à {time} revient avec lui.</translation>
    </message>
    <message>
        <source>The door opens in {seconds} seconds. Ctrl+C leaves it shut.</source>
        <translation>La porte s’ouvre dans {seconds}&#xa0;secondes. Ctrl+C la laisse fermée.</translation>
    </message>
    <message>
        <source>&quot;{platform}&quot; is no platform; expected one of {known}</source>
        <translation>«&#x202f;{platform}&#x202f;» n’est pas un réseau&#x202f;; attendu&#x202f;: un de {known}</translation>
    </message>
    <message>
        <source>Five minutes to finish it.</source>
        <translation>Cinq minutes pour finir.</translation>
    </message>
    <message>
        <source>A locked block runs: it opens in {seconds} seconds. Ctrl+C leaves it shut.</source>
        <translation>Une plage verrouillée est en cours&#x202f;: elle s’ouvre dans {seconds}&#xa0;secondes. Ctrl+C la laisse fermée.</translation>
    </message>
    <message>
        <source>Not on call.</source>
        <translation>Pas d’astreinte.</translation>
    </message>
    <message>
        <source>On call until {time}.</source>
        <translation>D’astreinte jusqu’à {time}.</translation>
    </message>
    <message>
        <source>{time} tomorrow</source>
        <translation>{time} demain</translation>
    </message>
    <message>
        <source>{time} on {day}</source>
        <translation>{time} le {day}</translation>
    </message>
</context>
<context>
    <name>CliCalendar</name>
    <message>
        <source>Days off</source>
        <translation>Jours de congé</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Astreinte</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>{day} {time} to {last_day} {end}</source>
        <translation>{day} {time} à {last_day} {end}</translation>
    </message>
    <message>
        <source>{shift} {name}</source>
        <translation>{shift} {name}</translation>
    </message>
</context>
<context>
    <name>CliDay</name>
    <message>
        <source>work</source>
        <translation>travail</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privé</translation>
    </message>
    <message>
        <source>on call</source>
        <translation>astreinte</translation>
    </message>
    <message>
        <source>{day} ({zone}), on this computer</source>
        <translation>{day} ({zone}), sur cet ordinateur</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Not tracked</source>
        <translation>Non suivi</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Coups d’œil</translation>
    </message>
    <message>
        <source>{checks}, longest sitting {time}</source>
        <translation>{checks}, plus longue session {time}</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Hors horaires</translation>
    </message>
    <message>
        <source>{time} of it private, after the last work hours of the day</source>
        <translation>dont {time} de privé, après les dernières heures de travail du jour</translation>
    </message>
    <message>
        <source>Your usual</source>
        <translation>D’habitude</translation>
    </message>
    <message>
        <source>{time} private, median of {days} {weekday}s up to the same time</source>
        <translation>{time} de privé, médiane de {days} {weekday}s jusqu’à la même heure</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>{time} came after the summary</source>
        <translation>{time} sont venues après le bilan</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>none, as you said; in none of these numbers</source>
        <translation>rien, comme tu l’as dit&#x202f;; dans aucun de ces chiffres</translation>
    </message>
    <message>
        <source>little, as you said; in none of these numbers</source>
        <translation>un peu, comme tu l’as dit&#x202f;; dans aucun de ces chiffres</translation>
    </message>
    <message>
        <source>lot, as you said; in none of these numbers</source>
        <translation>beaucoup, comme tu l’as dit&#x202f;; dans aucun de ces chiffres</translation>
    </message>
    <message>
        <source>Worth it</source>
        <translation>Ça valait</translation>
    </message>
    <message>
        <source>yes, as you said of the private time</source>
        <translation>oui, comme tu l’as dit du temps privé</translation>
    </message>
    <message>
        <source>meh, as you said of the private time</source>
        <translation>bof, comme tu l’as dit du temps privé</translation>
    </message>
    <message>
        <source>no, as you said of the private time</source>
        <translation>non, comme tu l’as dit du temps privé</translation>
    </message>
    <message>
        <source>{n} offered</source>
        <translation>proposées&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{n} taken</source>
        <translation>faites&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>passées&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{n} put off</source>
        <translation>remises&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{n} missed</source>
        <translation>manquées&#x202f;: {n}</translation>
    </message>
    <message>
        <source>Door shut</source>
        <translation>Porte fermée</translation>
    </message>
    <message>
        <source>{time}, opened {opened}, walked away {away}</source>
        <translation>{time}, ouverte&#x202f;: {opened}, laissée&#x202f;: {away}</translation>
    </message>
    <message>
        <source>0 checks</source>
        <translation>0&#xa0;coup d’œil</translation>
    </message>
    <message>
        <source>1 check</source>
        <translation>1&#xa0;coup d’œil</translation>
    </message>
    <message>
        <source>{n} checks</source>
        <translation>{n}&#xa0;coups d’œil</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>Win</source>
        <translation>Victoire</translation>
    </message>
    <message>
        <source>Plan for it</source>
        <translation>Plan prévu</translation>
    </message>
    <message>
        <source>Next plan</source>
        <translation>Plan suivant</translation>
    </message>
    <message>
        <source>if {when}, then {then}</source>
        <translation>si {when}, alors {then}</translation>
    </message>
</context>
<context>
    <name>CliDays</name>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
</context>
<context>
    <name>CliMonths</name>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1er</translation>
    </message>
</context>
<context>
    <name>CliPacks</name>
    <message>
        <source>No packs. detox-tray packs add FILE puts one there; docs/packs.md says how to write one.</source>
        <translation>Aucun pack. detox-tray packs add FICHIER en met un là&#x202f;; docs/fr/packs.md dit comment en écrire un.</translation>
    </message>
    <message>
        <source>Not added: no tip of it can be shown.</source>
        <translation>Pas ajouté&#x202f;: aucun de ses conseils ne peut être montré.</translation>
    </message>
    <message>
        <source>Added as {file}. It counts from now on.</source>
        <translation>Ajouté comme {file}. Il compte dès maintenant.</translation>
    </message>
    <message>
        <source>{id}: {name}: {told}</source>
        <translation>{id}&#x202f;: {name}&#x202f;: {told}</translation>
    </message>
    <message>
        <source>no tips</source>
        <translation>aucun conseil</translation>
    </message>
</context>
<context>
    <name>CliSharing</name>
    <message>
        <source>{n} settings written to {file}</source>
        <translation>Réglages écrits dans {file}&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{n} settings taken</source>
        <translation>Réglages pris&#x202f;: {n}</translation>
    </message>
    <message>
        <source>{n} settings taken; before that they were {file}</source>
        <translation>Réglages pris&#x202f;: {n}&#x202f;; avant, c’était {file}</translation>
    </message>
    <message>
        <source>{tips}: added as {file}</source>
        <translation>{tips}&#x202f;: ajoutés comme {file}</translation>
    </message>
    <message>
        <source>{n} taken.</source>
        <translation>Pris&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>Nothing was taken. Name what you want: detox-tray packs accept {file} ITEM, or --all</source>
        <translation>Rien n’a été pris. Nomme ce que tu veux&#x202f;: detox-tray packs accept {file} ÉLÉMENT, ou --all</translation>
    </message>
    <message>
        <source>{name} offers:</source>
        <translation>{name} propose&#x202f;:</translation>
    </message>
    <message>
        <source>It offers {n} settings: detox-tray packs accept {file}</source>
        <translation>Réglages proposés&#x202f;: {n}&#x202f;; detox-tray packs accept {file}</translation>
    </message>
    <message>
        <source>{tips}: {n} of them</source>
        <translation>{tips}&#x202f;: il y en a {n}</translation>
    </message>
    <message>
        <source>These are its hours: taken now, its door shuts at once.</source>
        <translation>C’est son heure&#x202f;: prise maintenant, sa porte se ferme aussitôt.</translation>
    </message>
    <message>
        <source>now none of this id</source>
        <translation>maintenant aucune de ce nom</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>maintenant {value}</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>déjà ainsi</translation>
    </message>
</context>
<context>
    <name>Crisis</name>
    <message>
        <source>1 h, until {time}</source>
        <translation>1&#x202f;h, jusqu’à {time}</translation>
    </message>
    <message>
        <source>2 h, until {time}</source>
        <translation>2&#x202f;h, jusqu’à {time}</translation>
    </message>
    <message>
        <source>Until midnight</source>
        <translation>Jusqu’à minuit</translation>
    </message>
    <message>
        <source>Until {time} tomorrow</source>
        <translation>Jusqu’à demain {time}</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Jusqu’à {time}</translation>
    </message>
    <message>
        <source>Detox, crisis</source>
        <translation>Detox, crise</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Que se passe-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>Every door opens, for all platforms, until the hour you say. It ends by itself; its minutes are work.</source>
        <translation>Toutes les portes s’ouvrent, sur tous les réseaux, jusqu’à l’heure que tu dis. Ça se termine tout seul&#x202f;; ces minutes comptent comme travail.</translation>
    </message>
    <message>
        <source>In a few words; it stays in your own log</source>
        <translation>En quelques mots&#x202f;; ça reste dans ton journal</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Jusqu’à quand&#x202f;?</translation>
    </message>
    <message>
        <source>Open everything</source>
        <translation>Tout ouvrir</translation>
    </message>
    <message>
        <source>Open everything, in {n} s</source>
        <translation>Tout ouvrir, dans {n}&#x202f;s</translation>
    </message>
    <message>
        <source>Everything is open until {time}</source>
        <translation>Tout est ouvert jusqu’à {time}</translation>
    </message>
    <message>
        <source>Three things that help. Leave them if they do not; nobody counts.</source>
        <translation>Trois choses qui aident. Sinon, laisse-les&#x202f;; personne ne compte.</translation>
    </message>
    <message>
        <source>Look at what is still queued to go out</source>
        <translation>Regarder ce qui est encore programmé</translation>
    </message>
    <message>
        <source>Read its tone again, as somebody who is upset would</source>
        <translation>Relire le ton, comme quelqu’un de fâché le lirait</translation>
    </message>
    <message>
        <source>Say who takes over, and when</source>
        <translation>Dire qui prend le relais, et quand</translation>
    </message>
    <message>
        <source>Water and food still come. Everything else waits.</source>
        <translation>L’eau et le goûter viennent quand même. Le reste attend.</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>C’est fini</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Date not understood</source>
        <translation>Date non comprise</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no date; write it like &quot;2026-12-24&quot; or &quot;2026-12-24 to 2027-01-02&quot;.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date&#x202f;; écris par exemple &quot;2026-12-24&quot; ou &quot;2026-12-24 to 2027-01-02&quot;.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; ends before it begins; write the earlier date first.</source>
        <translation>«&#x202f;{text}&#x202f;» finit avant de commencer&#x202f;; écris d’abord la date la plus proche.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is longer than a year.</source>
        <translation>«&#x202f;{text}&#x202f;» dure plus d’un an.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Social time of the day</source>
        <translation>Temps sur les réseaux ce jour-là</translation>
    </message>
    <message>
        <source>No social time was counted on this day.</source>
        <translation>Aucun temps sur les réseaux n’a été compté ce jour-là.</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non compté</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation>{start}–{end}</translation>
    </message>
    <message>
        <source>{name}, {start} to {end}, {time}, {meaning}</source>
        <translation>{name}, de {start} à {end}, {time}, {meaning}</translation>
    </message>
    <message>
        <source>{name}, {start} to {end}, {time}, {meaning}, as you said</source>
        <translation>{name}, de {start} à {end}, {time}, {meaning}, selon toi</translation>
    </message>
    <message>
        <source>That was work</source>
        <translation>C’était du travail</translation>
    </message>
    <message>
        <source>That was private</source>
        <translation>C’était privé</translation>
    </message>
    <message>
        <source>Don&apos;t count it</source>
        <translation>Ne pas compter</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Comme noté</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Le jour d’avant</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le jour d’après</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semaine d’avant</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semaine d’après</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Le mois d’avant</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Le mois d’après</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>L’année d’avant</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>L’année d’après</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Look for a platform, a date, a reason</source>
        <translation>Chercher une plateforme, une date, une raison</translation>
    </message>
    <message>
        <source>Save a picture…</source>
        <translation>Enregistrer une image…</translation>
    </message>
    <message>
        <source>Copy a line for a friend</source>
        <translation>Copier un mot pour un ami</translation>
    </message>
    <message>
        <source>“I’m off till then, hold me to it”, for the clipboard. It goes nowhere else.</source>
        <translation>«&#x202f;Je décroche jusque-là, tiens-moi à l’œil&#x202f;», pour le presse-papiers. Ça ne va nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Picture of the day</source>
        <translation>Image du jour</translation>
    </message>
    <message>
        <source>Choose a stretch and say what it was. What was recorded stays, so all of it can be undone.</source>
        <translation>Choisis un moment et dis ce que c’était. Ce qui a été noté reste, donc tout peut s’annuler.</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>on Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>on Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>on Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>on Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>on Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>on Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>on Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>Another program keeps the history locked. What you said is kept, and counts as soon as it can be written.</source>
        <translation>Un autre programme verrouille l’historique. Ce que tu as dit est gardé, et comptera dès que ça pourra s’écrire.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}).</source>
        <translation>{file} ne peut pas être écrit ({reason}).</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Save a picture of the day</source>
        <translation>Enregistrer une image du jour</translation>
    </message>
    <message>
        <source>Drawn by Detox on this computer</source>
        <translation>Dessiné par Detox sur cet ordinateur</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Nothing was found: no platform of the last year, no reason and no words of yours, and no date.</source>
        <translation>Rien trouvé&#x202f;: ni plateforme de l’année écoulée, ni raison, ni mots de toi, ni date.</translation>
    </message>
    <message>
        <source>{words}, {time}</source>
        <translation>{words}&#x202f;: {time}</translation>
    </message>
    <message>
        <source>Reason at the door: {words}</source>
        <translation>Raison à la porte&#x202f;: {words}</translation>
    </message>
    <message>
        <source>Crisis: {words}</source>
        <translation>Crise&#x202f;: {words}</translation>
    </message>
    <message>
        <source>Win of the week: {words}</source>
        <translation>Victoire de la semaine&#x202f;: {words}</translation>
    </message>
    <message>
        <source>Plan for a week: {words}</source>
        <translation>Plan pour une semaine&#x202f;: {words}</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Jours de la semaine</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Jours du mois</translation>
    </message>
    <message>
        <source>Weeks of the year</source>
        <translation>Semaines de l’année</translation>
    </message>
    <message>
        <source>Picture of the week</source>
        <translation>Image de la semaine</translation>
    </message>
    <message>
        <source>Picture of the month</source>
        <translation>Image du mois</translation>
    </message>
    <message>
        <source>Picture of the year</source>
        <translation>Image de l’année</translation>
    </message>
    <message>
        <source>Private time on a day, week by week</source>
        <translation>Temps privé par jour, semaine après semaine</translation>
    </message>
    <message>
        <source>Bar: the middle half of the days. Line: the median.</source>
        <translation>Barre&#x202f;: la moitié des jours, au milieu. Trait&#x202f;: la médiane.</translation>
    </message>
    <message>
        <source>Enter, or a second click, opens a line.</source>
        <translation>Entrée, ou un second clic, ouvre une ligne.</translation>
    </message>
    <message>
        <source>Nothing was counted here yet.</source>
        <translation>Rien n’a encore été compté ici.</translation>
    </message>
    <message>
        <source>evening off</source>
        <translation>soirée libre</translation>
    </message>
    <message>
        <source>quiet on this computer</source>
        <translation>calme sur cet ordinateur</translation>
    </message>
    <message>
        <source>on call or at work</source>
        <translation>astreinte ou travail</translation>
    </message>
    <message>
        <source>{name} {time}</source>
        <translation>{name} {time}</translation>
    </message>
    <message>
        <source>{day}: {time}</source>
        <translation>{day}&#x202f;: {time}</translation>
    </message>
    <message>
        <source>{day}: no data</source>
        <translation>{day}&#x202f;: pas de données</translation>
    </message>
    <message>
        <source>{time} could not be seen from here</source>
        <translation>{time} que je n’ai pas pu voir d’ici</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} au {last}</translation>
    </message>
    <message>
        <source>{time} on social, on this computer</source>
        <translation>{time} sur les réseaux, sur cet ordinateur</translation>
    </message>
    <message>
        <source>Private on a usual day: {median}. Half of the {n} days with data lay between {low} and {high}.</source>
        <translation>Privé un jour habituel&#x202f;: {median}. La moitié des {n} jours mesurés se situe entre {low} et {high}.</translation>
    </message>
    <message>
        <source>Work on a usual day: {median}. Half of the {n} days with data lay between {low} and {high}.</source>
        <translation>Travail un jour habituel&#x202f;: {median}. La moitié des {n} jours mesurés se situe entre {low} et {high}.</translation>
    </message>
    <message>
        <source>private on a usual day {median} ({low} to {high})</source>
        <translation>privé un jour habituel {median} ({low} à {high})</translation>
    </message>
    <message>
        <source>Private in the four weeks before: {median} on a usual day.</source>
        <translation>Privé les quatre semaines d’avant&#x202f;: {median} un jour habituel.</translation>
    </message>
    <message>
        <source>Private in the month before: {median} on a usual day.</source>
        <translation>Privé le mois d’avant&#x202f;: {median} un jour habituel.</translation>
    </message>
    <message>
        <source>evening quiet on this computer</source>
        <translation>soirée calme sur cet ordinateur</translation>
    </message>
    <message>
        <source>evening quiet here, not on the phone</source>
        <translation>soirée calme ici, pas sur le téléphone</translation>
    </message>
    <message>
        <source>some private time after work</source>
        <translation>un peu de temps privé après le travail</translation>
    </message>
    <message>
        <source>evening on call or at work</source>
        <translation>soirée d’astreinte ou de travail</translation>
    </message>
    <message>
        <source>evening not seen</source>
        <translation>soirée pas vue</translation>
    </message>
    <message>
        <source>off {n}</source>
        <translation>libres {n}</translation>
    </message>
    <message>
        <source>quiet on this computer {n}</source>
        <translation>calmes sur cet ordinateur {n}</translation>
    </message>
    <message>
        <source>quiet here, not on the phone {n}</source>
        <translation>calmes ici, pas sur le téléphone {n}</translation>
    </message>
    <message>
        <source>with private time {n}</source>
        <translation>avec du temps privé {n}</translation>
    </message>
    <message>
        <source>on call or at work {n}</source>
        <translation>d’astreinte ou de travail {n}</translation>
    </message>
    <message>
        <source>not seen {n}</source>
        <translation>pas vues {n}</translation>
    </message>
    <message>
        <source>Evenings after work: {those}.</source>
        <translation>Soirées après le travail&#x202f;: {those}.</translation>
    </message>
    <message>
        <source>Off means: nothing was on here, nobody was on call, and you said that the phone had none of it. This computer cannot see the phone.</source>
        <translation>Libre veut dire&#x202f;: rien ici, pas d’astreinte, et tu as dit que le téléphone n’a rien eu non plus. Cet ordinateur ne voit pas le téléphone.</translation>
    </message>
    <message>
        <source>I’m off social media until {when}. Hold me to it.</source>
        <translation>Je décroche des réseaux jusqu’à {when}. Tiens-moi à l’œil.</translation>
    </message>
    <message>
        <source>I’m off social media for today. Hold me to it.</source>
        <translation>Je décroche des réseaux pour aujourd’hui. Tiens-moi à l’œil.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} à {time}</translation>
    </message>
    <message>
        <source>Detox, my days</source>
        <translation>Detox, mes journées</translation>
    </message>
    <message>
        <source>Counting the days of a year, once. It takes a moment.</source>
        <translation>Je compte les jours d’une année, une seule fois. Ça prend un instant.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#x202f;: {text}</translation>
    </message>
    <message>
        <source>Looked for: {text}</source>
        <translation>Recherche&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Tray</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>this desktop has no place for tray icons, so there is no icon</source>
        <translation>ce bureau n’a pas de place pour les icônes, il n’y en a donc pas</translation>
    </message>
    <message>
        <source>Everything works from the window: start Detox again to open it. An icon comes as soon as a tray does.</source>
        <translation>Tout marche depuis la fenêtre&#x202f;: relance Detox pour l’ouvrir. L’icône vient dès qu’il y a une place pour elle.</translation>
    </message>
    <message>
        <source>lies over a window, stays just above it and leaves a browser&apos;s tabs free</source>
        <translation>se pose sur une fenêtre, reste juste au-dessus et laisse libres les onglets d’un navigateur</translation>
    </message>
    <message>
        <source>none can stay above a window here: what is closed is put away, and a notice says how to get in</source>
        <translation>aucune ne peut rester au-dessus d’une fenêtre ici&#x202f;: ce qui est fermé est rangé, et une notification dit comment entrer</translation>
    </message>
    <message>
        <source>none can lie over a window here: it fills all screens while what is closed is in front</source>
        <translation>aucune ne peut se poser sur une fenêtre ici&#x202f;: elle remplit tous les écrans tant que ce qui est fermé est devant</translation>
    </message>
    <message>
        <source>none can stand here: which window is in front is unknown</source>
        <translation>aucune ne peut tenir ici&#x202f;: on ne sait pas quelle fenêtre est devant</translation>
    </message>
    <message>
        <source>No screen</source>
        <translation>Pas d’écran</translation>
    </message>
    <message>
        <source>neither DISPLAY nor WAYLAND_DISPLAY is set, so Detox cannot start here</source>
        <translation>ni DISPLAY ni WAYLAND_DISPLAY n’est défini, Detox ne peut donc pas démarrer ici</translation>
    </message>
    <message>
        <source>Run it inside a desktop session.</source>
        <translation>Lance-le dans une session de bureau.</translation>
    </message>
    <message>
        <source>Sites are told by window titles: a page whose title does not name its site counts as other.</source>
        <translation>Les sites se reconnaissent au titre des fenêtres&#x202f;: une page dont le titre ne nomme pas son site compte comme autre.</translation>
    </message>
    <message>
        <source>Private windows are told in Firefox and Edge only; in Chrome and its kin on Linux they count like any other.</source>
        <translation>Les fenêtres privées ne se reconnaissent que dans Firefox et Edge&#x202f;; dans Chrome et ses proches sous Linux, elles comptent comme les autres.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactivité</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Hush</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures d’écran</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Porte</translation>
    </message>
    <message>
        <source>Detox {version}, running</source>
        <translation>Detox {version}, en marche</translation>
    </message>
    <message>
        <source>Detox {version}, not running</source>
        <translation>Detox {version}, à l’arrêt</translation>
    </message>
    <message>
        <source>Profile: {folder}</source>
        <translation>Profil&#x202f;: {folder}</translation>
    </message>
    <message>
        <source>Time zone: {zone}, it is {time}</source>
        <translation>Fuseau horaire&#x202f;: {zone}, il est {time}</translation>
    </message>
    <message>
        <source>not {name}: {why}</source>
        <translation>pas {name}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>{title}: {message} {remedy}</source>
        <translation>{title}&#x202f;: {message} {remedy}</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>Calls, sounds, do not disturb and the door are looked at by the running app: start Detox, then ask again.</source>
        <translation>Les appels, les sons, «&#x202f;ne pas déranger&#x202f;» et la porte sont examinés par l’application en marche&#x202f;: lance Detox, puis redemande.</translation>
    </message>
    <message>
        <source>The running app could not say how it sees calls and the rest: quit Detox, start it, then ask again.</source>
        <translation>L’application en marche n’a pas pu dire comment elle voit les appels et le reste&#x202f;: ferme Detox, relance-le, puis redemande.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Detox door</source>
        <translation>Porte Detox</translation>
    </message>
    <message>
        <source>Door’s shut.
Sofa’s open.</source>
        <translation>Porte fermée.
Canapé ouvert.</translation>
    </message>
    <message>
        <source>Feed’s in bed.
It snores.</source>
        <translation>Le fil est couché.
Il ronfle.</translation>
    </message>
    <message>
        <source>Lights off here.
Lamp on there.</source>
        <translation>Ici, on éteint.
Là-bas, on allume.</translation>
    </message>
    <message>
        <source>Nobody’s home.
Try your own.</source>
        <translation>Personne ici.
Essaie chez toi.</translation>
    </message>
    <message>
        <source>Closed for tonight.
Kettle’s on.</source>
        <translation>Fermé ce soir.
Le thé infuse.</translation>
    </message>
    <message>
        <source>Door’s shut.
Desk’s open.</source>
        <translation>Porte fermée.
Bureau ouvert.</translation>
    </message>
    <message>
        <source>Back in a bit.
No rush.</source>
        <translation>De retour bientôt.
Rien ne presse.</translation>
    </message>
    <message>
        <source>Feed’s on break.
Good for it.</source>
        <translation>Le fil est en pause.
Ça lui va bien.</translation>
    </message>
    <message>
        <source>{name} is closed. It opens again at {time}, all by itself.</source>
        <translation>{name} est fermé. Ça rouvre à {time}, tout seul.</translation>
    </message>
    <message>
        <source>{name} is closed. It opens again tomorrow at {time}, all by itself.</source>
        <translation>{name} est fermé. Ça rouvre demain à {time}, tout seul.</translation>
    </message>
    <message>
        <source>{name} is closed. It opens again on {day} at {time}, all by itself.</source>
        <translation>{name} est fermé. Ça rouvre {day} à {time}, tout seul.</translation>
    </message>
    <message>
        <source>{name} stays shut until {time}, as you asked. Then it opens by itself.</source>
        <translation>{name} reste fermé jusqu’à {time}, comme tu l’as voulu. Ensuite, ça rouvre tout seul.</translation>
    </message>
    <message>
        <source>{name} stays shut until tomorrow at {time}, as you asked. Then it opens by itself.</source>
        <translation>{name} reste fermé jusqu’à demain à {time}, comme tu l’as voulu. Ensuite, ça rouvre tout seul.</translation>
    </message>
    <message>
        <source>{name} stays shut until {day} at {time}, as you asked. Then it opens by itself.</source>
        <translation>{name} reste fermé jusqu’à {day} à {time}, comme tu l’as voulu. Ensuite, ça rouvre tout seul.</translation>
    </message>
    <message>
        <source>{cover} has the inbox tonight</source>
        <translation>{cover} répond ce soir</translation>
    </message>
    <message>
        <source>{cover} has the inbox</source>
        <translation>{cover} répond</translation>
    </message>
    <message>
        <source>until {time}, then it’s yours again</source>
        <translation>jusqu’à {time}, puis c’est de nouveau toi</translation>
    </message>
    <message>
        <source>until {day} at {time}, then it’s yours again</source>
        <translation>jusqu’à {day} à {time}, puis c’est de nouveau à toi</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Je laisse</translation>
    </message>
    <message>
        <source>I need in</source>
        <translation>J’en ai besoin</translation>
    </message>
    <message>
        <source>Finish this post</source>
        <translation>Finir ce post</translation>
    </message>
    <message>
        <source>This is work</source>
        <translation>C’est du travail</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Crise</translation>
    </message>
    <message>
        <source>Finish this post: five minutes, once</source>
        <translation>Finir ce post&#x202f;: cinq minutes, une fois</translation>
    </message>
    <message>
        <source>This is work: the same wait, and its time counts as work</source>
        <translation>C’est du travail&#x202f;: la même attente, et ce temps compte comme travail</translation>
    </message>
    <message>
        <source>Crisis: open everything until an hour you say</source>
        <translation>Crise&#x202f;: tout ouvrir jusqu’à l’heure que tu dis</translation>
    </message>
    <message>
        <source>Only this window is covered. Your other windows work as usual.</source>
        <translation>Seule cette fenêtre est couverte. Les autres marchent comme d’habitude.</translation>
    </message>
    <message>
        <source>Here a door covers the whole screen or nothing. Leave it, and you have 10 seconds to turn to another tab.</source>
        <translation>Ici, une porte couvre tout l’écran ou rien. Laisse-la, et tu as 10&#xa0;secondes pour passer à un autre onglet.</translation>
    </message>
    <message>
        <source>One slow breath.
Dot joins in.</source>
        <translation>Une lente respiration.
Dot t’accompagne.</translation>
    </message>
    <message>
        <source>Then you are in, for {minutes} minutes.</source>
        <translation>Ensuite tu entres, pour {minutes}&#xa0;minutes.</translation>
    </message>
    <message>
        <source>Then one question, and you are in for {minutes} minutes.</source>
        <translation>Ensuite une question, et tu entres pour {minutes}&#xa0;minutes.</translation>
    </message>
    <message>
        <source>Then you are in for {minutes} minutes, and they count as work.</source>
        <translation>Ensuite tu entres pour {minutes}&#xa0;minutes, et elles comptent comme travail.</translation>
    </message>
    <message>
        <source>A locked door waits a minute. Then you say what happened.</source>
        <translation>Une porte verrouillée attend une minute. Ensuite tu dis ce qui se passe.</translation>
    </message>
    <message>
        <source>Every door opens until the hour you say. It ends by itself.</source>
        <translation>Toutes les portes s’ouvrent jusqu’à l’heure que tu dis. Ça se termine tout seul.</translation>
    </message>
    <message>
        <source>A wait of {seconds} seconds</source>
        <translation>Une attente de {seconds}&#xa0;secondes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>What brings you in?</source>
        <translation>Qu’est-ce qui t’amène&#x202f;?</translation>
    </message>
    <message>
        <source>Somebody needs an answer</source>
        <translation>Quelqu’un attend une réponse</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose a mal tourné</translation>
    </message>
    <message>
        <source>A post has to go out</source>
        <translation>Un post doit partir</translation>
    </message>
    <message>
        <source>Who and why, in a few words</source>
        <translation>Qui et pourquoi, en quelques mots</translation>
    </message>
    <message>
        <source>{n} passes this week. Is this rule right? You can change it in the settings.</source>
        <translation>{n}&#xa0;passages cette semaine. Cette règle est-elle la bonne&#x202f;? Tu peux la changer dans les réglages.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Que se passe-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation>Ce qui se passe, en bref</translation>
    </message>
    <message>
        <source>Open everything</source>
        <translation>Tout ouvrir</translation>
    </message>
    <message>
        <source>Go in for {minutes} min</source>
        <translation>Entrer pour {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>Your answer stays on this computer, in your own log.</source>
        <translation>Ta réponse reste sur cet ordinateur, dans ton propre journal.</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>Time not understood</source>
        <translation>Durée non comprise</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no end up to a day ahead; write it like 30m, 2h, 14:00 or tomorrow.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une fin à moins d’un jour&#x202f;; écris par exemple 30m, 2h, 14:00 ou demain.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a day; write it like 2026-12-01, monday or tomorrow.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un jour&#x202f;; écris-le comme 2026-12-01, lundi ou demain.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a length of time up to a day; write it like 30m or 2h.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une durée d’un jour au plus&#x202f;; écris-la comme 30m ou 2h.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{title}: {message}</source>
        <translation>{title}&#x202f;: {message}</translation>
    </message>
</context>
<context>
    <name>Evening</name>
    <message>
        <source>Detox, hand over</source>
        <translation>Detox, passer le relais</translation>
    </message>
    <message>
        <source>Hand over, then let go</source>
        <translation>Passe le relais, puis lâche</translation>
    </message>
    <message>
        <source>Whoever takes over needs three lines. They stay here until this evening is over, and nowhere else.</source>
        <translation>Trois lignes suffisent à qui prend la suite. Elles restent ici le temps de la soirée, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>What still goes out tonight</source>
        <translation>Ce qui part encore ce soir</translation>
    </message>
    <message>
        <source>Who watches it</source>
        <translation>Qui veille dessus</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>20:00 the launch reel, 21:30 two stories</source>
        <translation>20:00 le reel du lancement, 21:30 deux stories</translation>
    </message>
    <message>
        <source>Ana, until 23:00</source>
        <translation>Ana, jusqu’à 23:00</translation>
    </message>
    <message>
        <source>The reply to the delivery question is pinned</source>
        <translation>La réponse sur la livraison est épinglée</translation>
    </message>
    <message>
        <source>Detox, off until</source>
        <translation>Detox, en congé jusqu’au</translation>
    </message>
    <message>
        <source>Off until…</source>
        <translation>En congé jusqu’au…</translation>
    </message>
    <message>
        <source>Every door is shut, and no card and no summary comes. It ends by itself on that day, nothing piles up, and these days stay out of your usual.</source>
        <translation>Toutes les portes sont fermées, ni carte ni bilan ne viennent. Cela finit tout seul ce jour-là, rien ne s’accumule, et ces jours ne comptent pas dans ton habitude.</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>De retour le</translation>
    </message>
    <message>
        <source>Who covers for you</source>
        <translation>Qui prend le relais</translation>
    </message>
    <message>
        <source>Out-of-office text</source>
        <translation>Message d’absence</translation>
    </message>
    <message>
        <source>Off from now</source>
        <translation>En congé dès maintenant</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Dans deux semaines</translation>
    </message>
    <message>
        <source>Hello, I am away and back on {day}. Until then I read no messages.</source>
        <translation>Bonjour, je suis en congé, de retour le {day}. D’ici là, je ne lis pas mes messages.</translation>
    </message>
    <message>
        <source>{cover} has the inbox meanwhile and will help you.</source>
        <translation>{cover} suit la boîte de réception entre-temps et peut aider.</translation>
    </message>
    <message>
        <source>I will answer you when I am back.</source>
        <translation>Je répondrai à mon retour.</translation>
    </message>
    <message>
        <source>Thank you for your patience.</source>
        <translation>Un grand merci d’avance.</translation>
    </message>
    <message>
        <source>Hand-over for {day}</source>
        <translation>Relais du {day}</translation>
    </message>
    <message>
        <source>I am off from {time}.</source>
        <translation>Je décroche à {time}.</translation>
    </message>
    <message>
        <source>Still goes out: {what}</source>
        <translation>Part encore ce soir&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Nothing else goes out tonight.</source>
        <translation>Plus rien ne part ce soir.</translation>
    </message>
    <message>
        <source>Who watches it: {who}</source>
        <translation>Qui veille&#x202f;: {who}</translation>
    </message>
    <message>
        <source>Good to know: {note}</source>
        <translation>Bon à savoir&#x202f;: {note}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Copied. Paste it where it belongs; nothing was sent.</source>
        <translation>Copié. Colle-le à sa place&#x202f;; rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>{form} is no format to export to; expected one of {known}.</source>
        <translation>{form} n’est pas un format d’export&#x202f;; un de ceux-ci est attendu&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}).</source>
        <translation>impossible d’écrire {file} ({reason}).</translation>
    </message>
</context>
<context>
    <name>Focus</name>
    <message>
        <source>no block is running</source>
        <translation>aucune plage n’est en cours</translation>
    </message>
    <message>
        <source>a post is finished once a block on each platform</source>
        <translation>une publication se finit une seule fois par blocage et par réseau</translation>
    </message>
    <message>
        <source>The block ends in {n} seconds</source>
        <translation>La plage prend fin dans {n}&#xa0;secondes</translation>
    </message>
    <message>
        <source>Choose Focus block once more to keep it.</source>
        <translation>Choisis encore Plage sans réseaux pour la garder.</translation>
    </message>
    <message>
        <source>a pass is a number of minutes, such as 15</source>
        <translation>un passage se compte en minutes, par exemple 15</translation>
    </message>
    <message>
        <source>a reason is needed: who, and why</source>
        <translation>une raison est demandée&#x202f;: qui, et pourquoi</translation>
    </message>
    <message>
        <source>this block is locked until {time}</source>
        <translation>cette plage est verrouillée jusqu’à {time}</translation>
    </message>
    <message>
        <source>Finish what you are writing; there is a way in if something burns. A click opens your hand-over.</source>
        <translation>Finis ce que tu écris&#x202f;; s’il y a le feu, il reste un passage. Un clic ouvre ton passage de relais.</translation>
    </message>
    <message>
        <source>Finish what you are writing; tonight nobody gets in. A click opens your hand-over.</source>
        <translation>Finis ce que tu écris&#x202f;; ce soir, personne n’entre. Un clic ouvre ton passage de relais.</translation>
    </message>
    <message>
        <source>no crisis is on</source>
        <translation>aucune crise en cours</translation>
    </message>
    <message>
        <source>The door shuts at {time}</source>
        <translation>La porte se ferme à {time}</translation>
    </message>
    <message>
        <source>Gentle: a breath of 5 s</source>
        <translation>Douce&#x202f;: une respiration de 5&#xa0;s</translation>
    </message>
    <message>
        <source>Firm: 10 s, and why</source>
        <translation>Ferme&#x202f;: 10&#xa0;s, et pourquoi</translation>
    </message>
    <message>
        <source>Locked: no way in</source>
        <translation>Verrouillée&#x202f;: personne n’entre</translation>
    </message>
    <message>
        <source>Shut as on any day</source>
        <translation>Fermée comme d’habitude</translation>
    </message>
    <message>
        <source>Shut all day</source>
        <translation>Fermée toute la journée</translation>
    </message>
    <message>
        <source>Not shut</source>
        <translation>Pas fermée</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Après le travail</translation>
    </message>
    <message>
        <source>No door stood during your call</source>
        <translation>Aucune porte pendant ton appel</translation>
    </message>
    <message>
        <source>From {start} to {end} what you did there counts as work.</source>
        <translation>De {start} à {end}, ce que tu y as fait compte comme du travail.</translation>
    </message>
    <message>
        <source>{name} is closed for now, its window put away</source>
        <translation>{name} est fermé pour l’instant, sa fenêtre est rangée</translation>
    </message>
    <message>
        <source>No door can stand over a window on this desktop. Bring it back and you have {n} seconds to turn to another tab. To be let in, type: detox-tray focus pass</source>
        <translation>Sur ce bureau, aucune porte ne peut se poser sur une fenêtre. Rappelle-la et tu as {n}&#xa0;secondes pour passer à un autre onglet. Pour entrer, tape&#x202f;: detox-tray focus pass</translation>
    </message>
    <message>
        <source>The crisis is over, as you said</source>
        <translation>La crise est finie, comme prévu</translation>
    </message>
    <message>
        <source>Doors and reminders are back. If you can, make tomorrow a lighter day.</source>
        <translation>Portes et rappels sont de retour. Si tu peux, fais de demain une journée plus légère.</translation>
    </message>
    <message>
        <source>a crisis has a reason: what happened, in a few words</source>
        <translation>une crise a une raison&#x202f;: ce qui se passe, en quelques mots</translation>
    </message>
    <message>
        <source>a crisis ends at an hour that lies ahead, tomorrow at {time} at the latest</source>
        <translation>une crise se termine à une heure à venir, au plus tard demain à {time}</translation>
    </message>
    <message>
        <source>a block can be planned for the next days only</source>
        <translation>une fermeture se prévoit pour les prochains jours seulement</translation>
    </message>
    <message>
        <source>that day is over; write a day to come, such as 2026-12-01</source>
        <translation>ce jour est passé&#x202f;; écris un jour à venir, comme 2026-12-01</translation>
    </message>
    <message>
        <source>a year is the longest; you can choose the next one when you are back</source>
        <translation>un an au plus&#x202f;; tu pourras choisir la suite à ton retour</translation>
    </message>
    <message>
        <source>you are off until {date} already; to come back earlier, say that you are back</source>
        <translation>tu es déjà en congé jusqu’au {date}&#x202f;; pour revenir plus tôt, dis que tu es de retour</translation>
    </message>
    <message>
        <source>you are not off: you are back already</source>
        <translation>tu n’es pas en congé&#x202f;: tu es déjà de retour</translation>
    </message>
    <message>
        <source>You are back in {n} seconds</source>
        <translation>Tu es de retour dans {n} secondes</translation>
    </message>
    <message>
        <source>Choose I’m back once more to stay off.</source>
        <translation>Choisis encore Je suis de retour pour rester en congé.</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Bon retour</translation>
    </message>
    <message>
        <source>Nothing has piled up: reminders begin anew, and the days off are left out.</source>
        <translation>Rien ne s’est accumulé&#x202f;: les rappels repartent de zéro et tes jours de congé ne comptent pas.</translation>
    </message>
    <message>
        <source>You are on call until {time}</source>
        <translation>Tu es d’astreinte jusqu’à {time}</translation>
    </message>
    <message>
        <source>The door opens in {n} seconds. Your time counts as on call from now on.</source>
        <translation>La porte s’ouvre dans {n} secondes. Ton temps compte comme astreinte dès maintenant.</translation>
    </message>
    <message>
        <source>The locked door stays as it is. Your time counts as on call.</source>
        <translation>La porte verrouillée reste comme elle est. Ton temps compte comme astreinte.</translation>
    </message>
    <message>
        <source>no shift that you began is running</source>
        <translation>aucune astreinte commencée par toi n’est en cours</translation>
    </message>
    <message>
        <source>{name} is asked to close</source>
        <translation>{name} est prié de se fermer</translation>
    </message>
    <message>
        <source>It came back {n} times behind a lock. If it does not close, it is ended in half a minute.</source>
        <translation>Il est revenu {n}&#xa0;fois derrière une porte verrouillée. S’il ne se ferme pas, il est arrêté dans une demi-minute.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>No browser opened it</source>
        <translation>Aucun navigateur ne l’a ouvert</translation>
    </message>
    <message>
        <source>The guide</source>
        <translation>Le guide</translation>
    </message>
    <message>
        <source>{file} is not there. In a checkout, make run builds it; its pages lie in docs.</source>
        <translation>{file} n’est pas là. Dans une copie des sources, make run le construit&#x202f;; ses pages sont dans docs.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>what is happening</source>
        <translation>ce qui se passe</translation>
    </message>
    <message>
        <source>this day so far</source>
        <translation>cette journée jusqu’ici</translation>
    </message>
    <message>
        <source>one day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>one ISO week, day by day</source>
        <translation>une semaine ISO, jour par jour</translation>
    </message>
    <message>
        <source>(default: today)</source>
        <translation>(sinon&#x202f;: aujourd’hui)</translation>
    </message>
    <message>
        <source>with --json: also each stretch of social time</source>
        <translation>avec --json&#x202f;: aussi chaque passage sur les réseaux</translation>
    </message>
    <message>
        <source>what a day would look like with these settings</source>
        <translation>à quoi un jour ressemblerait avec ces réglages</translation>
    </message>
    <message>
        <source>a date such as 2026-11-20 (default: today)</source>
        <translation>une date comme 2026-11-20 (sinon&#x202f;: aujourd’hui)</translation>
    </message>
    <message>
        <source>what works here, what does not, and what to do about it</source>
        <translation>ce qui marche ici, ce qui ne marche pas, et quoi y faire</translation>
    </message>
    <message>
        <source>open the guide in the browser; it lies on this computer</source>
        <translation>ouvrir le guide dans le navigateur&#x202f;; il est sur cet ordinateur</translation>
    </message>
    <message>
        <source>(default: the first one)</source>
        <translation>(sinon&#x202f;: la première)</translation>
    </message>
    <message>
        <source>only say where it is</source>
        <translation>dire seulement où il est</translation>
    </message>
    <message>
        <source>look at settings, or change one</source>
        <translation>regarder les réglages, ou en changer un</translation>
    </message>
    <message>
        <source>where the file is</source>
        <translation>où est le fichier</translation>
    </message>
    <message>
        <source>say what is wrong in it</source>
        <translation>dire ce qui n’y va pas</translation>
    </message>
    <message>
        <source>print a value as TOML</source>
        <translation>écrire une valeur en TOML</translation>
    </message>
    <message>
        <source>change a value; written as TOML: 90, true, &quot;18:15&quot;, [&quot;09:00-12:30&quot;]</source>
        <translation>changer une valeur, écrite en TOML&#x202f;: 90, true, &quot;18:15&quot;, [&quot;09:00-12:30&quot;]</translation>
    </message>
    <message>
        <source>write all that differ from the defaults to a file</source>
        <translation>écrire dans un fichier tous ceux que tu as changés</translation>
    </message>
    <message>
        <source>as a norm pack that others take from, item by item</source>
        <translation>en pack de normes où d’autres puisent, élément par élément</translation>
    </message>
    <message>
        <source>take the settings of such a file; yours are kept as a copy</source>
        <translation>prendre les réglages d’un tel fichier&#x202f;; les tiens restent en copie</translation>
    </message>
    <message>
        <source>read days off and shifts now, and say what is there</source>
        <translation>lire maintenant les jours de congé et les astreintes, et dire ce qu’il y a</translation>
    </message>
    <message>
        <source>tips of your own or your team&apos;s: look at a file, add it, list them</source>
        <translation>des conseils à toi ou à ton équipe&#x202f;: regarder un fichier, l’ajouter, les lister</translation>
    </message>
    <message>
        <source>which packs there are, and what is wrong in them</source>
        <translation>quels packs il y a, et ce qui n’y va pas</translation>
    </message>
    <message>
        <source>say what is wrong in a pack</source>
        <translation>dire ce qui ne va pas dans un pack</translation>
    </message>
    <message>
        <source>copy a pack into the profile and use it</source>
        <translation>copier un pack dans le profil et s’en servir</translation>
    </message>
    <message>
        <source>take what a norm pack offers, item by item; without an item: list them</source>
        <translation>prendre ce que propose un pack de normes, élément par élément&#x202f;; sans élément&#x202f;: les lister</translation>
    </message>
    <message>
        <source>such as quiet.hours, or tips</source>
        <translation>comme quiet.hours, ou tips</translation>
    </message>
    <message>
        <source>everything it offers</source>
        <translation>tout ce qu’il propose</translation>
    </message>
    <message>
        <source>write the history to a file</source>
        <translation>écrire l’historique dans un fichier</translation>
    </message>
    <message>
        <source>write over a file that is there</source>
        <translation>écrire par-dessus un fichier qui est là</translation>
    </message>
    <message>
        <source>bring in what another program, or another Detox, recorded</source>
        <translation>reprendre ce qu’un autre programme, ou un autre Detox, a noté</translation>
    </message>
    <message>
        <source>whose export it is, as JSON</source>
        <translation>de qui vient l’export, en JSON</translation>
    </message>
    <message>
        <source>say afterwards what recorded social time was</source>
        <translation>dire après coup ce qu’était le temps noté sur les réseaux</translation>
    </message>
    <message>
        <source>14:00 of this day, or 2026-11-25T14:00</source>
        <translation>14:00 de ce jour, ou 2026-11-25T14:00</translation>
    </message>
    <message>
        <source>likewise, or now</source>
        <translation>de même, ou now pour maintenant</translation>
    </message>
    <message>
        <source>delete history</source>
        <translation>effacer l’historique</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>take back all that Detox did to this computer, before you remove it</source>
        <translation>défaire tout ce que Detox a changé sur cet ordinateur, avant de l’enlever</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>ne pas demander</translation>
    </message>
    <message>
        <source>settings and history (default: keep, or asked)</source>
        <translation>réglages et historique (sinon&#x202f;: garder, ou demander)</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation>écrire un objet JSON</translation>
    </message>
    <message>
        <source>start, or raise the one that runs</source>
        <translation>lancer, ou mettre devant celui qui tourne</translation>
    </message>
    <message>
        <source>start in the tray only</source>
        <translation>lancer dans la barre seulement, sans fenêtre</translation>
    </message>
    <message>
        <source>show that card now</source>
        <translation>montrer cette carte maintenant</translation>
    </message>
    <message>
        <source>open the break screen; whoever asks for it ends it, too</source>
        <translation>ouvrir l’écran de pause&#x202f;; qui le demande le termine aussi</translation>
    </message>
    <message>
        <source>hold reminders; every hold has an end</source>
        <translation>suspendre les rappels&#x202f;; toute suspension a une fin</translation>
    </message>
    <message>
        <source>end the hold</source>
        <translation>finir la suspension</translation>
    </message>
    <message>
        <source>be off until that day starts: doors shut, nothing comes by itself</source>
        <translation>être en congé jusqu’au début de ce jour&#x202f;: portes fermées, rien ne vient de soi-même</translation>
    </message>
    <message>
        <source>be back before that; waits as a block&apos;s end does</source>
        <translation>revenir plus tôt&#x202f;; attend comme la fin d’une plage</translation>
    </message>
    <message>
        <source>say what this time means, whatever your work hours say</source>
        <translation>dire ce que vaut ce moment, quoi que disent tes horaires</translation>
    </message>
    <message>
        <source>how long; else until the day ends</source>
        <translation>combien de temps&#x202f;; sinon jusqu’à la fin du jour</translation>
    </message>
    <message>
        <source>back from the start of this sitting</source>
        <translation>depuis le début de cette session</translation>
    </message>
    <message>
        <source>begin a shift now: its time counts as on call, doors let you in</source>
        <translation>commencer une astreinte&#x202f;: ce temps compte comme tel, les portes te laissent entrer</translation>
    </message>
    <message>
        <source>end the running app</source>
        <translation>fermer l’application qui tourne</translation>
    </message>
    <message>
        <source>an after-hours block</source>
        <translation>une plage sans réseaux, après le travail</translation>
    </message>
    <message>
        <source>begin a block now</source>
        <translation>commencer une plage maintenant</translation>
    </message>
    <message>
        <source>which block runs, until when</source>
        <translation>quelle plage est en cours, jusqu’à quand</translation>
    </message>
    <message>
        <source>end the block after the wait of its door; asked again meanwhile, it stays</source>
        <translation>finir la plage après l’attente de sa porte&#x202f;; redemandé entre-temps, elle reste</translation>
    </message>
    <message>
        <source>let yourself in for a while; waits as the door does</source>
        <translation>te laisser entrer un moment&#x202f;; attend comme la porte</translation>
    </message>
    <message>
        <source>this use is work: no other reason, counted as work</source>
        <translation>c’est du travail&#x202f;: pas d’autre raison, compté comme travail</translation>
    </message>
    <message>
        <source>five minutes for a post; once a block on each platform</source>
        <translation>cinq minutes pour une publication&#x202f;; une fois par plage et par réseau</translation>
    </message>
    <message>
        <source>lift all blocks, remove autostart, quit: always works</source>
        <translation>lever toutes les plages, enlever le lancement automatique, fermer&#x202f;: marche toujours</translation>
    </message>
    <message>
        <source>lift every limit until a stated hour; it ends by itself</source>
        <translation>lever toute limite jusqu’à une heure dite&#x202f;; cela finit de soi-même</translation>
    </message>
    <message>
        <source>what happened; it stays in your own log</source>
        <translation>ce qui se passe&#x202f;; cela reste dans ton journal à toi</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>pas abouti</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>pas compris</translation>
    </message>
    <message>
        <source>refused by a locked block</source>
        <translation>refusé par une plage verrouillée</translation>
    </message>
    <message>
        <source>a bug of ours</source>
        <translation>un bogue de notre part</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>Reminders, honest minutes and a door for people whose job is social media.</source>
        <translation>Des rappels, des minutes honnêtes et une porte pour celles et ceux dont les réseaux sociaux sont le métier.</translation>
    </message>
    <message>
        <source>Times are local. --json prints one documented object. Errors go to standard error in one line.</source>
        <translation>Les heures sont locales. --json écrit un objet documenté. Les erreurs vont sur la sortie d’erreur, en une ligne.</translation>
    </message>
    <message>
        <source>Exit codes: {codes}.</source>
        <translation>Codes de retour&#x202f;: {codes}.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>keep settings, history and socket of this run in DIR alone</source>
        <translation>garder réglages, historique et socket de ce lancement dans DOSSIER seul</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>usage&#x202f;: </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>arguments&#x202f;</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options&#x202f;</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>montrer cette aide et finir</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>montrer le numéro de version et finir</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACTION</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>ITEM</source>
        <translation>ÉLÉMENT</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>À</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALEUR</translation>
    </message>
    <message>
        <source>monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>argument {name}: {what}</source>
        <translation>argument {name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>invalid choice: {value} (choose from {choices})</source>
        <translation>choix inconnu&#x202f;: {value} (au choix&#x202f;: {choices})</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>il manque&#x202f;: {names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {words}</source>
        <translation>arguments inconnus&#x202f;: {words}</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>un argument est attendu</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>au moins un argument est attendu</translation>
    </message>
    <message>
        <source>invalid float value: {value}</source>
        <translation>ce n’est pas un nombre&#x202f;: {value}</translation>
    </message>
    <message>
        <source>ignored explicit argument {value}</source>
        <translation>argument en trop&#x202f;: {value}</translation>
    </message>
    <message>
        <source>ambiguous option: {option} could match {options}</source>
        <translation>option ambiguë&#x202f;: {option} peut être {options}</translation>
    </message>
    <message>
        <source>{what} (see: {command} --help)</source>
        <translation>{what} (voir&#x202f;: {command} --help)</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{file} cannot be written ({reason}); a crash may lose a few minutes.</source>
        <translation>impossible d’écrire {file} ({reason})&#x202f;; un plantage peut coûter quelques minutes.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>{file} is damaged; when the app starts, it puts the file aside.</source>
        <translation>{file} est abîmé&#x202f;; au prochain lancement, l’application le met de côté.</translation>
    </message>
    <message>
        <source>{file} was damaged. It is kept as {aside}, and a new history was begun.</source>
        <translation>{file} était abîmé. Il est gardé sous {aside}, et un nouvel historique a commencé.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version. It is only read, and nothing new is kept, until you update.</source>
        <translation>{file} vient d’une version plus récente. Il est seulement lu, et rien de nouveau n’est gardé d’ici ta mise à jour.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to ({reason}); what happens now is lost when the app ends.</source>
        <translation>Impossible d’écrire dans le dossier {folder} ({reason})&#x202f;; ce qui se passe maintenant se perd à la fermeture.</translation>
    </message>
    <message>
        <source>{file} could not be opened ({reason}); what happens now is lost when the app ends.</source>
        <translation>Impossible d’ouvrir {file} ({reason})&#x202f;; ce qui se passe maintenant se perd à la fermeture.</translation>
    </message>
    <message>
        <source>{reason}; it was not written.</source>
        <translation>{reason}&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{file} cannot be written right now ({reason}); what is new is kept and tried again.</source>
        <translation>Impossible d’écrire {file} pour l’instant ({reason})&#x202f;; ce qui est nouveau est gardé et sera réessayé.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>Impossible de lire {file} ({reason}).</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Detox</source>
        <translation>Detox</translation>
    </message>
    <message>
        <source>This desktop has no place for tray icons. Everything is here; start Detox again to open this window.</source>
        <translation>Ce bureau n’a pas de place pour les icônes. Tout est ici&#x202f;; relance Detox pour ouvrir cette fenêtre.</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Rien n’est prévu.</translation>
    </message>
    <message>
        <source>Nothing counted yet.</source>
        <translation>Rien de compté pour l’instant.</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Hours not understood</source>
        <translation>Horaires non compris</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a time of day; write it like &quot;{like}&quot;.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une heure&#x202f;; écris par exemple «&#x202f;{like}&#x202f;».</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a range of hours; write it like &quot;09:00-12:30&quot;.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une plage horaire&#x202f;; écris-la comme &quot;09:00-12:30&quot;.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; starts and ends at the same time; for a whole day write &quot;00:00-24:00&quot;.</source>
        <translation>«&#x202f;{text}&#x202f;» commence et finit à la même heure&#x202f;; pour un jour entier, écris &quot;00:00-24:00&quot;.</translation>
    </message>
    <message>
        <source>&quot;{first}&quot; and &quot;{second}&quot; overlap; together they count once</source>
        <translation>«&#x202f;{first}&#x202f;» et «&#x202f;{second}&#x202f;» se chevauchent&#x202f;; ensemble, elles ne comptent qu’une fois</translation>
    </message>
    <message>
        <source>&quot;{zone}&quot; is not a time zone; write it like &quot;Europe/Paris&quot;.</source>
        <translation>«&#x202f;{zone}&#x202f;» n’est pas un fuseau horaire&#x202f;; écris-le comme &quot;Europe/Paris&quot;.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{file} was imported before; nothing has changed.</source>
        <translation>{file} a déjà été importé&#x202f;; rien n’a changé.</translation>
    </message>
    <message>
        <source>{file} has nothing that could be used</source>
        <translation>{file} n’a rien d’utilisable</translation>
    </message>
    <message>
        <source>{file} comes from {name}; import it with: detox-tray import {word} {file}</source>
        <translation>{file} vient de {name}&#x202f;; importe-le avec&#x202f;: detox-tray import {word} {file}</translation>
    </message>
    <message>
        <source>{file} is no JSON export; expected a file that begins like {expected}</source>
        <translation>{file} n’est pas un export JSON&#x202f;; un fichier qui commence par {expected} est attendu</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason})</source>
        <translation>impossible de lire {file} ({reason})</translation>
    </message>
    <message>
        <source>{file} is no file</source>
        <translation>{file} n’est pas un fichier</translation>
    </message>
    <message>
        <source>{file} is in UTF-16; save it as UTF-8</source>
        <translation>{file} est en UTF-16&#x202f;; enregistre-le en UTF-8</translation>
    </message>
    <message>
        <source>social</source>
        <translation>réseaux</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>door</source>
        <translation>porte</translation>
    </message>
    <message>
        <source>Everything in {file} was there from earlier imports; nothing has changed.</source>
        <translation>Tout ce que contient {file} était déjà là par d’autres imports&#x202f;; rien n’a changé.</translation>
    </message>
    <message>
        <source>Imported from {file}: {first} to {last}, {stretches} ({times}).</source>
        <translation>Importé depuis {file}&#x202f;: du {first} au {last}, {stretches} ({times}).</translation>
    </message>
    <message>
        <source>1 stretch</source>
        <translation>1&#xa0;passage</translation>
    </message>
    <message>
        <source>{n} stretches</source>
        <translation>{n}&#xa0;passages</translation>
    </message>
    <message>
        <source>Imported from {file}: what happened to cards and doors, {n} times.</source>
        <translation>Importé depuis {file}&#x202f;: ce qui est arrivé aux cartes et aux portes, {n}&#xa0;fois.</translation>
    </message>
    <message>
        <source>{time} of it was there from earlier imports and stays as it is.</source>
        <translation>{time} en étaient déjà là par d’autres imports, et restent tels quels.</translation>
    </message>
    <message>
        <source>What Detox recorded itself wins over it.</source>
        <translation>Ce que Detox a noté lui-même l’emporte.</translation>
    </message>
    <message>
        <source>To take it out again, and with it what Detox recorded on those days: {command}</source>
        <translation>Pour l’enlever, et avec lui ce que Detox a noté ces jours-là&#x202f;: {command}</translation>
    </message>
    <message>
        <source>events without a text &quot;timestamp&quot;, a number &quot;duration&quot; and the &quot;data&quot; of their type, left out</source>
        <translation>événements sans texte &quot;timestamp&quot;, sans nombre &quot;duration&quot; ou sans les &quot;data&quot; de leur type, laissés de côté</translation>
    </message>
    <message>
        <source>events whose time cannot be (expected such as 2026-11-20T09:00:00Z), left out</source>
        <translation>événements à une heure impossible (attendue comme 2026-11-20T09:00:00Z), laissés de côté</translation>
    </message>
    <message>
        <source>events with a negative duration, left out</source>
        <translation>événements d’une durée négative, laissés de côté</translation>
    </message>
    <message>
        <source>events in the future, left out</source>
        <translation>événements dans le futur, laissés de côté</translation>
    </message>
    <message>
        <source>events that end more than a day from now, left out</source>
        <translation>événements qui finissent à plus d’un jour d’ici, laissés de côté</translation>
    </message>
    <message>
        <source>events that reach into the future, cut off now</source>
        <translation>événements qui débordent sur le futur, coupés à maintenant</translation>
    </message>
    <message>
        <source>events of more than a megabyte, left out</source>
        <translation>événements de plus d’un mégaoctet, laissés de côté</translation>
    </message>
    <message>
        <source>buckets of the type &quot;{type}&quot; are not used</source>
        <translation>les paniers du type «&#x202f;{type}&#x202f;» ne servent pas</translation>
    </message>
    <message>
        <source>buckets without a type are not used</source>
        <translation>les paniers sans type ne servent pas</translation>
    </message>
    <message>
        <source>buckets without a list of &quot;events&quot;, left out</source>
        <translation>paniers sans liste &quot;events&quot;, laissés de côté</translation>
    </message>
    <message>
        <source>buckets of a phone are not used: only this computer counts</source>
        <translation>les paniers d’un téléphone ne servent pas&#x202f;: seul cet ordinateur compte</translation>
    </message>
    <message>
        <source>{bucket}, event {number}</source>
        <translation>{bucket}, événement {number}</translation>
    </message>
    <message>
        <source>without a currentwindow bucket no app and no page is counted</source>
        <translation>sans panier currentwindow, aucune application et aucune page n’est comptée</translation>
    </message>
    <message>
        <source>without afkstatus, time away from the keyboard counts as well (export all buckets)</source>
        <translation>sans afkstatus, le temps loin du clavier compte aussi (exporte tous les paniers)</translation>
    </message>
    <message>
        <source>rows that are not as an export of Detox writes them, left out</source>
        <translation>lignes qui ne sont pas telles qu’un export de Detox les écrit, laissées de côté</translation>
    </message>
    <message>
        <source>rows that end before they start, left out</source>
        <translation>lignes qui finissent avant de commencer, laissées de côté</translation>
    </message>
    <message>
        <source>rows in the future, left out</source>
        <translation>lignes dans le futur, laissées de côté</translation>
    </message>
    <message>
        <source>rows that reach into the future, cut off now</source>
        <translation>lignes qui débordent sur le futur, coupées à maintenant</translation>
    </message>
    <message>
        <source>rows of more than a megabyte, left out</source>
        <translation>lignes de plus d’un mégaoctet, laissées de côté</translation>
    </message>
    <message>
        <source>time on call without a pass or a shift in the file counts by your hours instead</source>
        <translation>le temps d’astreinte que rien n’explique dans le fichier compte plutôt selon tes horaires</translation>
    </message>
    <message>
        <source>{list}, row {number}</source>
        <translation>{list}, ligne {number}</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); import the same file again to go on</source>
        <translation>impossible d’écrire {file} ({reason})&#x202f;; importe de nouveau le même fichier pour continuer</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{file}: {what}: {count} (the first: {where})</source>
        <translation>{file}&#x202f;: {what}&#x202f;: {count} (le premier&#x202f;: {where})</translation>
    </message>
    <message>
        <source>{file}: and more of that kind: {count}</source>
        <translation>{file}&#x202f;: et d’autres du même genre&#x202f;: {count}</translation>
    </message>
    <message>
        <source>the file ends in the middle, after byte {at}; what comes before it is used</source>
        <translation>le fichier s’arrête en plein milieu, après l’octet {at}&#x202f;; ce qui précède est utilisé</translation>
    </message>
    <message>
        <source>this is no JSON from byte {at} on; what comes before it is used</source>
        <translation>ce n’est plus du JSON à partir de l’octet {at}&#x202f;; ce qui précède est utilisé</translation>
    </message>
    <message>
        <source>there is no room for a temporary file ({reason}); nothing was imported</source>
        <translation>il n’y a pas de place pour un fichier temporaire ({reason})&#x202f;; rien n’a été importé</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source>The profile cannot be used</source>
        <translation>Profil inutilisable</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation>impossible d’écrire {path}&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be locked: {reason}; choose another folder with --profile</source>
        <translation>impossible de verrouiller {path}&#x202f;: {reason}&#x202f;; choisis un autre dossier avec --profile</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Reminders are held until {time}</source>
        <translation>Rappels suspendus jusqu’à {time}</translation>
    </message>
    <message>
        <source>Reminders go on</source>
        <translation>Les rappels reprennent</translation>
    </message>
    <message>
        <source>This is work until {time}</source>
        <translation>C’est du travail jusqu’à {time}</translation>
    </message>
    <message>
        <source>Your hours decide again</source>
        <translation>Tes horaires décident de nouveau</translation>
    </message>
    <message>
        <source>The same key takes it back.</source>
        <translation>Le même raccourci l’annule.</translation>
    </message>
    <message>
        <source>It was your key.</source>
        <translation>C’était ton raccourci.</translation>
    </message>
    <message>
        <source>A pause now</source>
        <translation>Une pause maintenant</translation>
    </message>
    <message>
        <source>Hold reminders for 30 min, or go on</source>
        <translation>Suspendre les rappels 30 min, ou les reprendre</translation>
    </message>
    <message>
        <source>Begin a focus block, or end it</source>
        <translation>Commencer une plage sans réseaux, ou la finir</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This is work, for 30 min, or no longer</source>
        <translation>C’est du travail, pour 30 min, ou ça ne l’est plus</translation>
    </message>
</context>
<context>
    <name>Mailbox</name>
    <message>
        <source>The running app cannot be reached</source>
        <translation>Application injoignable</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>elle n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>it ended in the middle of its answer</source>
        <translation>elle s’est arrêtée au milieu de sa réponse</translation>
    </message>
    <message>
        <source>its answer makes no sense; is it of another version?</source>
        <translation>sa réponse n’a pas de sens&#x202f;; est-elle d’une autre version&#x202f;?</translation>
    </message>
    <message>
        <source>{path} belongs to somebody else</source>
        <translation>{path} appartient à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>the request is too long</source>
        <translation>la demande est trop longue</translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>the end lies before the start</source>
        <translation>la fin est avant le début</translation>
    </message>
    <message>
        <source>that time has not come yet</source>
        <translation>ce moment n’est pas encore venu</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>This is work</source>
        <translation>C’est du travail</translation>
    </message>
    <message>
        <source>This is work (until {time})</source>
        <translation>C’est du travail (jusqu’à {time})</translation>
    </message>
    <message>
        <source>This is mine</source>
        <translation>C’est du perso</translation>
    </message>
    <message>
        <source>This is mine (until {time})</source>
        <translation>C’est du perso (jusqu’à {time})</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30&#xa0;min</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2&#xa0;h</translation>
    </message>
    <message>
        <source>Until I say, at most until {time}</source>
        <translation>Jusqu’à nouvel ordre, au plus tard {time}</translation>
    </message>
    <message>
        <source>Since this sitting began</source>
        <translation>Depuis le début de cette session</translation>
    </message>
    <message>
        <source>End it: my hours decide again</source>
        <translation>Arrêter&#x202f;: mes horaires décident de nouveau</translation>
    </message>
    <message>
        <source>Answer the card</source>
        <translation>Répondre à la carte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Remind me now</source>
        <translation>Me rappeler</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>Prendre une pause</translation>
    </message>
    <message>
        <source>Need a moment?</source>
        <translation>Besoin d’un moment&#x202f;?</translation>
    </message>
    <message>
        <source>Hold reminders</source>
        <translation>Suspendre les rappels</translation>
    </message>
    <message>
        <source>Resume reminders (held until {time})</source>
        <translation>Reprendre les rappels (suspendus jusqu’à {time})</translation>
    </message>
    <message>
        <source>Focus block</source>
        <translation>Plage sans réseaux</translation>
    </message>
    <message>
        <source>Off until…</source>
        <translation>En congé jusqu’au…</translation>
    </message>
    <message>
        <source>I’m back (off until {day})</source>
        <translation>Je suis de retour (en congé jusqu’au {day})</translation>
    </message>
    <message>
        <source>Stay off until {day}</source>
        <translation>Rester en congé jusqu’au {day}</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Passer le relais…</translation>
    </message>
    <message>
        <source>Count this as</source>
        <translation>Compter comme</translation>
    </message>
    <message>
        <source>My days</source>
        <translation>Mes journées</translation>
    </message>
    <message>
        <source>My week</source>
        <translation>Ma semaine</translation>
    </message>
    <message>
        <source>Crisis…</source>
        <translation>Crise…</translation>
    </message>
    <message>
        <source>Crisis until {time}…</source>
        <translation>Crise jusqu’à {time}…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>That was a break</source>
        <translation>C’était une pause</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1&#xa0;h</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Respirer</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>S’étirer</translation>
    </message>
    <message>
        <source>Look far away</source>
        <translation>Regarder au loin</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Marcher</translation>
    </message>
    <message>
        <source>A card waits: {program} uses the microphone since {time}</source>
        <translation>Une carte attend&#x202f;: {program} utilise le micro depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: {program} uses the camera since {time}</source>
        <translation>Une carte attend&#x202f;: {program} utilise la caméra depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: {program} records the screen since {time}</source>
        <translation>Une carte attend&#x202f;: {program} enregistre l’écran depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: {program} is full screen since {time}</source>
        <translation>Une carte attend&#x202f;: {program} est en plein écran depuis {time}</translation>
    </message>
    <message>
        <source>A card waits: do not disturb is on since {time}</source>
        <translation>Une carte attend&#x202f;: «&#x202f;ne pas déranger&#x202f;» est actif depuis {time}</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>une fenêtre</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>{program} is no call: cards may come</source>
        <translation>{program} n’est pas un appel&#x202f;: les cartes peuvent venir</translation>
    </message>
    <message>
        <source>Cards may come over {program}</source>
        <translation>Les cartes peuvent venir malgré {program}</translation>
    </message>
    <message>
        <source>Cards you may still wave away today: {n}</source>
        <translation>Refus encore possibles aujourd’hui&#x202f;: {n}</translation>
    </message>
    <message>
        <source>The door</source>
        <translation>La porte</translation>
    </message>
    <message>
        <source>Shut it for 2 h</source>
        <translation>La fermer pour 2 h</translation>
    </message>
    <message>
        <source>Shut it until tomorrow morning</source>
        <translation>La fermer jusqu’à demain matin</translation>
    </message>
    <message>
        <source>I am on call for 2 h</source>
        <translation>Je suis d’astreinte pour 2 h</translation>
    </message>
    <message>
        <source>I am on call until tomorrow morning</source>
        <translation>Je suis d’astreinte jusqu’à demain matin</translation>
    </message>
    <message>
        <source>On call until {time}</source>
        <translation>D’astreinte jusqu’à {time}</translation>
    </message>
    <message>
        <source>End my shift</source>
        <translation>Finir mon astreinte</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Nothing on this desktop opens it</source>
        <translation>Rien sur ce bureau ne l’ouvre</translation>
    </message>
    <message>
        <source>It is here: {name}</source>
        <translation>C’est ici&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Need a moment?</source>
        <translation>Besoin d’un moment&#x202f;?</translation>
    </message>
    <message>
        <source>expected a list of texts</source>
        <translation>une liste de textes est attendue</translation>
    </message>
    <message>
        <source>there is no help line that can be shown</source>
        <translation>il n’y a pas de ligne d’écoute à montrer</translation>
    </message>
    <message>
        <source>{file} is missing; the installation is not complete.</source>
        <translation>{file} manque&#x202f;; l’installation n’est pas complète.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}).</source>
        <translation>{file} ne peut pas être écrit ({reason}).</translation>
    </message>
    <message>
        <source>{file}: {where}: {what}.</source>
        <translation>{file}&#x202f;: {where}&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>expected a table</source>
        <translation>une table est attendue</translation>
    </message>
    <message>
        <source>{key}: expected a text; no source, no line</source>
        <translation>{key}&#x202f;: un texte est attendu&#x202f;; sans source, pas de ligne</translation>
    </message>
    <message>
        <source>about.en: expected a text</source>
        <translation>about.en&#x202f;: un texte est attendu</translation>
    </message>
    <message>
        <source>read_on: expected the date on which its page was read; no date, no line</source>
        <translation>read_on&#x202f;: la date de lecture de sa page est attendue&#x202f;; sans date, pas de ligne</translation>
    </message>
    <message>
        <source>call: expected a text; stored: expected true or false</source>
        <translation>call&#x202f;: un texte est attendu&#x202f;; stored&#x202f;: true ou false</translation>
    </message>
    <message>
        <source>source: expected a page of the line itself, over https</source>
        <translation>source&#x202f;: une page de la ligne elle-même, en https, est attendue</translation>
    </message>
    <message>
        <source>id: another line has it already</source>
        <translation>id&#x202f;: une autre ligne l’a déjà</translation>
    </message>
    <message>
        <source>Nothing here is logged or counted.</source>
        <translation>Ici, rien n’est noté ni compté.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Breathe with Dot</source>
        <translation>Respirer avec Dot</translation>
    </message>
    <message>
        <source>Draw something</source>
        <translation>Dessiner quelque chose</translation>
    </message>
    <message>
        <source>Play some music</source>
        <translation>Mettre de la musique</translation>
    </message>
    <message>
        <source>Write it to yourself</source>
        <translation>L’écrire pour toi</translation>
    </message>
    <message>
        <source>A kind word</source>
        <translation>Un mot gentil</translation>
    </message>
    <message>
        <source>Hard comment?</source>
        <translation>Un commentaire dur&#x202f;?</translation>
    </message>
    <message>
        <source>Talk to somebody</source>
        <translation>Parler à quelqu’un</translation>
    </message>
    <message>
        <source>Five minutes, about six breaths a minute</source>
        <translation>Cinq minutes, environ six respirations par minute</translation>
    </message>
    <message>
        <source>Ten minutes to cool, and your own rules</source>
        <translation>Dix minutes pour laisser refroidir, et tes propres règles</translation>
    </message>
    <message>
        <source>One sentence, meant for you</source>
        <translation>Une phrase, rien que pour toi</translation>
    </message>
    <message>
        <source>Kept nowhere, sent to nobody</source>
        <translation>Gardé nulle part, envoyé à personne</translation>
    </message>
    <message>
        <source>Pen, paper, no talent needed</source>
        <translation>Un stylo, du papier, aucun talent requis</translation>
    </message>
    <message>
        <source>Something to put on, one idea at a time</source>
        <translation>De quoi écouter, une idée à la fois</translation>
    </message>
    <message>
        <source>Lines with people who listen</source>
        <translation>Des lignes, et des gens qui écoutent</translation>
    </message>
    <message>
        <source>Say it here instead. When this page goes, so does the text, unless you copy it somewhere yourself.</source>
        <translation>Dis-le plutôt ici. Quand cette page s’en va, le texte aussi, sauf si tu le copies toi-même ailleurs.</translation>
    </message>
    <message>
        <source>Dear nobody,</source>
        <translation>À personne en particulier,</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy: {title}</source>
        <translation>Copier&#x202f;: {title}</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Tout jeter</translation>
    </message>
    <message>
        <source>Nothing has to be answered in the next ten minutes. The screen goes quiet and comes back by itself.</source>
        <translation>Aucune réponse n’est attendue dans les dix prochaines minutes. L’écran se tait et revient tout seul.</translation>
    </message>
    <message>
        <source>Let it cool, ten minutes</source>
        <translation>Laisser refroidir dix minutes</translation>
    </message>
    <message>
        <source>Your own rules for hard comments</source>
        <translation>Tes propres règles pour les commentaires durs</translation>
    </message>
    <message>
        <source>They stand in a file of yours. Detox shows it and reads nothing else.</source>
        <translation>Elles sont dans un fichier à toi. Detox le montre et ne lit rien d’autre.</translation>
    </message>
    <message>
        <source>Change them in my editor</source>
        <translation>Les modifier dans mon éditeur</translation>
    </message>
    <message>
        <source>If somebody is in danger right now, call the emergency number of your country first.</source>
        <translation>Si quelqu’un est en danger maintenant, appelle d’abord le numéro d’urgence de ton pays.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open in the browser: {name}</source>
        <translation>Ouvrir dans le navigateur&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Appeler le {number}</translation>
    </message>
    <message>
        <source>From its own page, read on {date}: {page}</source>
        <translation>D’après sa propre page, lue le {date}&#x202f;: {page}</translation>
    </message>
    <message>
        <source>From a stored copy of its own page, read on {date}: {page}</source>
        <translation>D’après une copie archivée de sa propre page, lue le {date}&#x202f;: {page}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>plyer is not installed</source>
        <translation>plyer n’est pas installé</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>install Detox with all its parts: pip install detox-tray</source>
        <translation>installe Detox avec toutes ses parties&#x202f;: pip install detox-tray</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>First line</source>
        <translation>Première ligne</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Quoi faire</translation>
    </message>
    <message>
        <source>One that suits</source>
        <translation>Une qui convient</translation>
    </message>
    <message>
        <source>A book</source>
        <translation>Un livre</translation>
    </message>
    <message>
        <source>A deep breath</source>
        <translation>Une grande respiration</translation>
    </message>
    <message>
        <source>A cup of tea</source>
        <translation>Une tasse de thé</translation>
    </message>
    <message>
        <source>A glass of water</source>
        <translation>Un verre d’eau</translation>
    </message>
    <message>
        <source>A walk</source>
        <translation>Une promenade</translation>
    </message>
    <message>
        <source>A stretch</source>
        <translation>Un étirement</translation>
    </message>
    <message>
        <source>A skipping rope</source>
        <translation>Une corde à sauter</translation>
    </message>
    <message>
        <source>A far view</source>
        <translation>Une vue au loin</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>La pluie</translation>
    </message>
    <message>
        <source>A snail</source>
        <translation>Un escargot</translation>
    </message>
    <message>
        <source>A bench and a pigeon</source>
        <translation>Un banc et un pigeon</translation>
    </message>
    <message>
        <source>Toast</source>
        <translation>Des tartines</translation>
    </message>
    <message>
        <source>A bowl of fruit</source>
        <translation>Une coupe de fruits</translation>
    </message>
    <message>
        <source>The fridge at night</source>
        <translation>Le frigo, la nuit</translation>
    </message>
    <message>
        <source>A look outside</source>
        <translation>Un regard dehors</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Deux personnes</translation>
    </message>
    <message>
        <source>A cat on the keys</source>
        <translation>Un chat sur le clavier</translation>
    </message>
    <message>
        <source>Knitting</source>
        <translation>Du tricot</translation>
    </message>
    <message>
        <source>A trophy</source>
        <translation>Une coupe</translation>
    </message>
    <message>
        <source>Two plants</source>
        <translation>Deux plantes</translation>
    </message>
    <message>
        <source>A warm bath</source>
        <translation>Un bain chaud</translation>
    </message>
    <message>
        <source>Under a bell</source>
        <translation>Sous une cloche</translation>
    </message>
    <message>
        <source>The moon</source>
        <translation>La lune</translation>
    </message>
    <message>
        <source>A bed</source>
        <translation>Un lit</translation>
    </message>
    <message>
        <source>a list of at most {n} tables with hook and line</source>
        <translation>une liste d’au plus {n} tables avec hook et line</translation>
    </message>
    <message>
        <source>card {n}: {error}</source>
        <translation>carte {n}&#x202f;: {error}</translation>
    </message>
    <message>
        <source>hook and line, and nothing else</source>
        <translation>hook et line, et rien d’autre</translation>
    </message>
    <message>
        <source>a text for the first line</source>
        <translation>un texte pour la première ligne</translation>
    </message>
    <message>
        <source>Words that do not fit a card</source>
        <translation>Des mots qui ne tiennent pas sur une carte</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>id: expected small letters, digits, - and _</source>
        <translation>id&#x202f;: des minuscules, chiffres, - et _ sont attendus</translation>
    </message>
    <message>
        <source>kind: expected small letters, digits and _</source>
        <translation>kind&#x202f;: des minuscules, chiffres et _ sont attendus</translation>
    </message>
    <message>
        <source>lang: expected one of {words}</source>
        <translation>lang&#x202f;: un de ces mots est attendu&#x202f;: {words}</translation>
    </message>
    <message>
        <source>{key}: expected one of {words}</source>
        <translation>{key}&#x202f;: un de ces mots est attendu&#x202f;: {words}</translation>
    </message>
    <message>
        <source>{key}: expected at most {most}</source>
        <translation>{key}&#x202f;: {most} au plus</translation>
    </message>
    <message>
        <source>{key}: a sign in it cannot be seen</source>
        <translation>{key}&#x202f;: contient un caractère invisible</translation>
    </message>
    <message>
        <source>{key}: expected at most {most} characters</source>
        <translation>{key}&#x202f;: {most}&#xa0;caractères au plus</translation>
    </message>
    <message>
        <source>{key}: expected words of at most {most} characters</source>
        <translation>{key}&#x202f;: des mots de {most}&#xa0;caractères au plus</translation>
    </message>
    <message>
        <source>{key}: expected at most two lines</source>
        <translation>{key}&#x202f;: deux lignes au plus</translation>
    </message>
    <message>
        <source>{key}: {minutes} is known in hook and beats after {words} only</source>
        <translation>{key}&#x202f;: {minutes} n’est connu que dans hook et beats, après {words}</translation>
    </message>
    <message>
        <source>Pack of tips</source>
        <translation>Pack de conseils</translation>
    </message>
    <message>
        <source>{file}: {other} has this name already; the pack was not read.</source>
        <translation>{file}&#x202f;: {other} porte déjà ce nom&#x202f;; le pack n’a pas été lu.</translation>
    </message>
    <message>
        <source>{file} was changed since, and stays</source>
        <translation>{file} a été modifié depuis, et reste</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason})</source>
        <translation>{file} ne peut pas être écrit ({reason})</translation>
    </message>
    <message>
        <source>{file}: there are {n} packs; the first {most} were read.</source>
        <translation>{file}&#x202f;: il y a {n}&#xa0;packs&#x202f;; les {most} premiers ont été lus.</translation>
    </message>
    <message>
        <source>{file}: {n} more lines like these.</source>
        <translation>{file}&#x202f;: encore {n}&#xa0;lignes de ce genre.</translation>
    </message>
    <message>
        <source>{file}: {where}: {what}.</source>
        <translation>{file}&#x202f;: {where}&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {where}: {what}.</source>
        <translation>{file}, ligne {line}&#x202f;: {where}&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>{file}: expected a name of small letters, digits, - and _; the pack was not read.</source>
        <translation>{file}&#x202f;: un nom en minuscules, chiffres, - et _ est attendu&#x202f;; le pack n’a pas été lu.</translation>
    </message>
    <message>
        <source>{file} is no file; it was not read.</source>
        <translation>{file} n’est pas un fichier&#x202f;; il n’a pas été lu.</translation>
    </message>
    <message>
        <source>expected [[tip]] tables; there is no tip in this pack</source>
        <translation>des tables [[tip]] sont attendues&#x202f;; il n’y a pas de conseil dans ce pack</translation>
    </message>
    <message>
        <source>expected 1; the pack is read as if it said so</source>
        <translation>1 est attendu&#x202f;; le pack est lu comme si c’était dit</translation>
    </message>
    <message>
        <source>expected a text of at most 60 characters; it is ignored</source>
        <translation>un texte de 60&#xa0;caractères au plus est attendu&#x202f;; il est ignoré</translation>
    </message>
    <message>
        <source>a pack brings no pictures; the card shows one of ours</source>
        <translation>un pack n’apporte pas d’images&#x202f;; la carte montre une des nôtres</translation>
    </message>
    <message>
        <source>there is no such key; it is ignored</source>
        <translation>cette clé n’existe pas&#x202f;; elle est ignorée</translation>
    </message>
    <message>
        <source>{reason}; the tip is ignored</source>
        <translation>{reason}&#x202f;; le conseil est ignoré</translation>
    </message>
    <message>
        <source>a card knows no markup; it is shown letter by letter</source>
        <translation>une carte ne connaît pas de balises&#x202f;; elles s’affichent telles quelles</translation>
    </message>
    <message>
        <source>there is none of that name; it is ignored</source>
        <translation>il n’y en a pas de ce nom&#x202f;; c’est ignoré</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>Detox break</source>
        <translation>Pause Detox</translation>
    </message>
    <message>
        <source>I’m back</source>
        <translation>Me revoilà</translation>
    </message>
    <message>
        <source>Ends the break. Esc does it too.</source>
        <translation>Met fin à la pause. Échap aussi.</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>encore {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Inspire</translation>
    </message>
    <message>
        <source>and out, slowly</source>
        <translation>et expire, doucement</translation>
    </message>
    <message>
        <source>Breathe with Dot.</source>
        <translation>Respire avec Dot.</translation>
    </message>
    <message>
        <source>Let your shoulders down. In for a while, out for a little longer.</source>
        <translation>Laisse tomber tes épaules. Inspire un moment, expire un peu plus longtemps.</translation>
    </message>
    <message>
        <source>Thoughts come by. They may. Dot goes on.</source>
        <translation>Des pensées passent. Elles ont le droit. Dot continue.</translation>
    </message>
    <message>
        <source>The bird has seen worse.</source>
        <translation>L’oiseau en a vu d’autres.</translation>
    </message>
    <message>
        <source>A little slower out than in, if you like.</source>
        <translation>Expire un peu plus lentement que tu n’inspires, si tu veux.</translation>
    </message>
    <message>
        <source>The last few. Then the day goes on where it was.</source>
        <translation>Les dernières. Ensuite la journée reprend où elle en était.</translation>
    </message>
    <message>
        <source>About six breaths a minute. If it makes you dizzy, breathe as you please.</source>
        <translation>Environ six respirations par minute. Si la tête te tourne, respire comme tu veux.</translation>
    </message>
    <message>
        <source>Be a bridge
for a cat.</source>
        <translation>Fais le pont
pour un chat.</translation>
    </message>
    <message>
        <source>Stand up, if you can. Feet apart, hands on the small of your back.</source>
        <translation>Lève-toi, si tu peux. Pieds écartés, mains au creux du dos.</translation>
    </message>
    <message>
        <source>Shoulders up to your ears. Keep them there. Let them fall.</source>
        <translation>Les épaules jusqu’aux oreilles. Garde-les là. Laisse-les retomber.</translation>
    </message>
    <message>
        <source>One ear towards its shoulder, slowly. Then the other.</source>
        <translation>Une oreille vers son épaule, lentement. Puis l’autre.</translation>
    </message>
    <message>
        <source>Arms up, as long as they get. Pick something off the ceiling.</source>
        <translation>Les bras en l’air, aussi longs que possible. Cueille quelque chose au plafond.</translation>
    </message>
    <message>
        <source>Hands behind your back, chest open. Three quiet breaths.</source>
        <translation>Mains dans le dos, poitrine ouverte. Trois respirations tranquilles.</translation>
    </message>
    <message>
        <source>Shake your hands out. They have typed all day.</source>
        <translation>Secoue tes mains. Elles ont tapé toute la journée.</translation>
    </message>
    <message>
        <source>Only as far as it feels good. All of it works on a chair, too.</source>
        <translation>Seulement tant que ça fait du bien. Tout marche aussi sur une chaise.</translation>
    </message>
    <message>
        <source>Look far away.</source>
        <translation>Regarde au loin.</translation>
    </message>
    <message>
        <source>Find the farthest thing you can see: a roof, a tree, a crane.</source>
        <translation>Trouve ce que tu vois de plus loin&#x202f;: un toit, un arbre, une grue.</translation>
    </message>
    <message>
        <source>Stay with it. What colour is it, really?</source>
        <translation>Restes-y. De quelle couleur est-ce, en vrai&#x202f;?</translation>
    </message>
    <message>
        <source>Now something halfway. Then far away, as before.</source>
        <translation>Maintenant quelque chose à mi-chemin. Puis au loin, comme avant.</translation>
    </message>
    <message>
        <source>Blink a few times, slowly. Nobody is counting.</source>
        <translation>Cligne des yeux plusieurs fois, lentement. Personne ne compte.</translation>
    </message>
    <message>
        <source>Eyes shut for a moment, if you like. Then the window once more.</source>
        <translation>Les yeux fermés un instant, si tu veux. Puis de nouveau la fenêtre.</translation>
    </message>
    <message>
        <source>No window? The far end of the room is far, too.</source>
        <translation>Pas de fenêtre&#x202f;? Le fond de la pièce est loin aussi.</translation>
    </message>
    <message>
        <source>Off you go.
The phone can stay.</source>
        <translation>Bonne balade.
Le téléphone reste.</translation>
    </message>
    <message>
        <source>Anywhere. The ring keeps the time for you.</source>
        <translation>N’importe où. L’anneau compte le temps pour toi.</translation>
    </message>
    <message>
        <source>Still here? The corridor counts, and so does the balcony.</source>
        <translation>Toujours là&#x202f;? Le couloir compte, le balcon aussi.</translation>
    </message>
    <message>
        <source>Take the long way round.</source>
        <translation>Prends le chemin le plus long.</translation>
    </message>
    <message>
        <source>Bring back a glass of water, or a joke.</source>
        <translation>Rapporte un verre d’eau, ou une blague.</translation>
    </message>
    <message>
        <source>Slowly back. The screen has not moved.</source>
        <translation>Reviens doucement. L’écran n’a pas bougé.</translation>
    </message>
    <message>
        <source>When the ring is full, your desktop is back by itself.</source>
        <translation>Quand l’anneau est plein, ton bureau revient tout seul.</translation>
    </message>
    <message>
        <source>Let it cool.</source>
        <translation>Laisse refroidir.</translation>
    </message>
    <message>
        <source>Nothing has to be answered yet. Thumbs may take a bath.</source>
        <translation>Rien n’attend de réponse. Les pouces ont droit à un bain.</translation>
    </message>
    <message>
        <source>Whoever wrote it wrote to a logo. You are not the logo.</source>
        <translation>Ce message parlait à un logo. Tu n’es pas le logo.</translation>
    </message>
    <message>
        <source>A glass of water, a window, a colleague, in any order.</source>
        <translation>Un verre d’eau, une fenêtre, un collègue, dans n’importe quel ordre.</translation>
    </message>
    <message>
        <source>Comments get smaller when they lie for a while.</source>
        <translation>Les commentaires rapetissent quand ils reposent un peu.</translation>
    </message>
    <message>
        <source>Afterwards you choose: answer, pass it on, or leave it.</source>
        <translation>Après, à toi de voir&#x202f;: répondre, transmettre, ou laisser.</translation>
    </message>
    <message>
        <source>Nothing of this is logged, and nothing is read.</source>
        <translation>Rien de tout cela n’est noté, et rien n’est lu.</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>reminders on</source>
        <translation>rappels actifs</translation>
    </message>
    <message>
        <source>held until {time}</source>
        <translation>suspendu jusqu’à {time}</translation>
    </message>
    <message>
        <source>door shut until {time}</source>
        <translation>porte fermée jusqu’à {time}</translation>
    </message>
    <message>
        <source>break due</source>
        <translation>c’est l’heure d’une pause</translation>
    </message>
    <message>
        <source>door open for you until {time}</source>
        <translation>porte ouverte pour toi jusqu’à {time}</translation>
    </message>
    <message>
        <source>crisis until {time}, nothing is shut</source>
        <translation>crise jusqu’à {time}, rien n’est fermé</translation>
    </message>
    <message>
        <source>off until {day}</source>
        <translation>en congé jusqu’au {day}</translation>
    </message>
    <message>
        <source>a card waits until you are free</source>
        <translation>une carte attend que tu sois libre</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>door shuts</source>
        <translation>la porte se ferme</translation>
    </message>
    <message>
        <source>door opens</source>
        <translation>la porte s’ouvre</translation>
    </message>
    <message>
        <source>summary of the day</source>
        <translation>bilan du jour</translation>
    </message>
    <message>
        <source>door shut, without an end</source>
        <translation>porte fermée, sans fin</translation>
    </message>
    <message>
        <source>the door does not open by itself</source>
        <translation>la porte ne s’ouvre pas d’elle-même</translation>
    </message>
    <message>
        <source>door shuts {start}–{end}</source>
        <translation>la porte se ferme {start}–{end}</translation>
    </message>
    <message>
        <source>door shuts on {day} {start}–{end}</source>
        <translation>la porte se ferme {day} {start}–{end}</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} à {time}</translation>
    </message>
    <message>
        <source>{what} on {day} at {time}</source>
        <translation>{what} {day} à {time}</translation>
    </message>
    <message>
        <source>next: {what}</source>
        <translation>ensuite&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>{path} is a file; --profile needs a folder</source>
        <translation>{path} est un fichier&#x202f;; --profile demande un dossier</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Work on call and after hours, {first} to {last}</source>
        <translation>Astreintes et travail hors horaires, du {first} au {last}</translation>
    </message>
    <message>
        <source>Work on call and after hours, {day}</source>
        <translation>Astreintes et travail hors horaires, {day}</translation>
    </message>
    <message>
        <source>Social windows in front, measured on one computer; the phone is not in it.</source>
        <translation>Réseaux au premier plan, mesurés sur un seul ordinateur&#x202f;; sans le téléphone.</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{time} on call</source>
        <translation>{time} d’astreinte</translation>
    </message>
    <message>
        <source>{time} of work after hours</source>
        <translation>{time} de travail hors horaires</translation>
    </message>
    <message>
        <source>Together: {time}</source>
        <translation>En tout&#x202f;: {time}</translation>
    </message>
    <message>
        <source>Detox, my on-call hours</source>
        <translation>Detox, mes astreintes</translation>
    </message>
    <message>
        <source>The last 30 days, to ask for the time back. Reasons go along only where you pick them.</source>
        <translation>Les 30 derniers jours, pour demander à récupérer ce temps. Les raisons ne suivent que si tu les choisis.</translation>
    </message>
    <message>
        <source>No work on call or after hours in the last 30 days, as far as this computer saw.</source>
        <translation>Ni astreinte ni travail hors horaires ces 30 derniers jours, pour ce que cet ordinateur en a vu.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied. It goes nowhere until you paste it.</source>
        <translation>Copié. Ça ne part nulle part tant que tu ne le colles pas.</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Snack</source>
        <translation>En-cas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Scroll pause</source>
        <translation>Pause de scroll</translation>
    </message>
    <message>
        <source>Late night</source>
        <translation>Tard le soir</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bouger</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Respirer</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Dehors</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Les autres</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sommeil</translation>
    </message>
    <message>
        <source>Small win</source>
        <translation>Petite victoire</translation>
    </message>
    <message>
        <source>Hobby</source>
        <translation>Passe-temps</translation>
    </message>
    <message>
        <source>No comparing</source>
        <translation>Sans comparer</translation>
    </message>
    <message>
        <source>Small effect, well supported</source>
        <translation>Petit effet, bien établi</translation>
    </message>
    <message>
        <source>Little is known; you know your stomach</source>
        <translation>On en sait peu&#x202f;; tu connais ton estomac</translation>
    </message>
    <message>
        <source>Comfort, not a cure</source>
        <translation>Du confort, pas un remède</translation>
    </message>
    <message>
        <source>Your own choice; no study names a number</source>
        <translation>Ton choix&#x202f;; aucune étude ne donne de chiffre</translation>
    </message>
    <message>
        <source>Quiet evenings go with better rest; which brings which is open</source>
        <translation>Les soirées calmes vont avec un meilleur repos&#x202f;; lequel entraîne l’autre, on ne sait pas</translation>
    </message>
    <message>
        <source>Mixed evidence, so it is off</source>
        <translation>Preuves mitigées, donc éteint</translation>
    </message>
    <message>
        <source>Small effect; off until you want it</source>
        <translation>Petit effet&#x202f;; éteint jusqu’à ce que tu le veuilles</translation>
    </message>
    <message>
        <source>No such reminder</source>
        <translation>Pas de tel rappel</translation>
    </message>
    <message>
        <source>there is no reminder &quot;{name}&quot;; there are: {known}</source>
        <translation>le rappel «&#x202f;{name}&#x202f;» n’existe pas&#x202f;; il y a&#x202f;: {known}</translation>
    </message>
    <message>
        <source>Is {program} still a call?</source>
        <translation>{program}, c’est encore un appel&#x202f;?</translation>
    </message>
    <message>
        <source>Cards have waited for its microphone for two hours. No call? The tray menu, and Hold reminders, let you say so.</source>
        <translation>Les cartes attendent son micro depuis deux heures. Pas d’appel&#x202f;? Dis-le dans le menu de l’icône ou dans Suspendre les rappels.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Request not understood</source>
        <translation>Demande non comprise</translation>
    </message>
    <message>
        <source>there is no request &quot;{cmd}&quot;</source>
        <translation>la demande «&#x202f;{cmd}&#x202f;» n’existe pas</translation>
    </message>
    <message>
        <source>&quot;{platform}&quot; is no platform</source>
        <translation>«&#x202f;{platform}&#x202f;» n’est pas un réseau</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; must be a short text</source>
        <translation>«&#x202f;{key}&#x202f;» doit être un texte court</translation>
    </message>
    <message>
        <source>&quot;minutes&quot; must be a number such as 15</source>
        <translation>&quot;minutes&quot; doit être un nombre comme 15</translation>
    </message>
    <message>
        <source>there is no break &quot;{name}&quot;; there are: {known}</source>
        <translation>la pause «&#x202f;{name}&#x202f;» n’existe pas&#x202f;; il y a&#x202f;: {known}</translation>
    </message>
    <message>
        <source>a break takes {low} to {high} minutes</source>
        <translation>une pause dure de {low} à {high}&#xa0;minutes</translation>
    </message>
    <message>
        <source>&quot;as&quot; must be &quot;work&quot;, &quot;private&quot; or null</source>
        <translation>&quot;as&quot; doit être &quot;work&quot;, &quot;private&quot; ou null</translation>
    </message>
    <message>
        <source>&quot;as&quot; must be one of {words}</source>
        <translation>&quot;as&quot; doit être un de ces mots&#x202f;: {words}</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; must be a whole number</source>
        <translation>«&#x202f;{key}&#x202f;» doit être un nombre entier</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Not saved</source>
        <translation>Pas enregistré</translation>
    </message>
    <message>
        <source>Detox is in your tray now: click the little door. It ends with Quit in its menu, or Ctrl+C here.</source>
        <translation>Detox est maintenant dans ta barre&#x202f;: clique sur la petite porte. Il se ferme par Quitter dans son menu, ou Ctrl+C ici.</translation>
    </message>
    <message>
        <source>Detox is already running; its window comes to the front.</source>
        <translation>Detox tourne déjà&#x202f;; sa fenêtre passe devant.</translation>
    </message>
    <message>
        <source>there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)</source>
        <translation>il n’y a pas d’écran ici (ni DISPLAY ni WAYLAND_DISPLAY n’est défini)</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>Lancement impossible</translation>
    </message>
    <message>
        <source>another Detox holds {folder} and does not answer yet: it may still be starting. End it if it stays so</source>
        <translation>un autre Detox tient {folder} et ne répond pas encore&#x202f;: il démarre peut-être. Arrête-le si ça dure</translation>
    </message>
    <message>
        <source>something went wrong inside; details are in the log</source>
        <translation>un incident interne s’est produit&#x202f;; les détails sont dans le journal</translation>
    </message>
    <message>
        <source>Do not disturb stays as it is</source>
        <translation>«&#x202f;Ne pas déranger&#x202f;» reste tel quel</translation>
    </message>
    <message>
        <source>Focus block</source>
        <translation>Plage sans réseaux</translation>
    </message>
    <message>
        <source>{file} cannot be read; a block goes by what the history says of it</source>
        <translation>{file} ne peut pas être lu&#x202f;; une plage suit ce que dit l’historique</translation>
    </message>
    <message>
        <source>What the history says of a block cannot be read; it goes by {file}</source>
        <translation>Ce que l’historique dit d’une plage ne peut pas être lu&#x202f;; elle suit {file}</translation>
    </message>
    <message>
        <source>Neither the history nor {file} can say which block was running; rules begin anew by their hours</source>
        <translation>Ni l’historique ni {file} ne disent quelle plage courait&#x202f;; les règles recommencent à leurs heures</translation>
    </message>
    <message>
        <source>{file} cannot be read; if do not disturb is still on, it has to be switched off by hand</source>
        <translation>{file} ne peut pas être lu&#x202f;; si «&#x202f;ne pas déranger&#x202f;» est encore actif, il faudra le couper à la main</translation>
    </message>
    <message>
        <source>That stays as it is</source>
        <translation>Ça reste comme c’est</translation>
    </message>
    <message>
        <source>{first} One of {n} problems: Settings…, About names all.</source>
        <translation>{first} Un problème sur {n}&#x202f;: Réglages…, À propos les nomme tous.</translation>
    </message>
</context>
<context>
    <name>Scenes</name>
    <message>
        <source>A drawing is missing</source>
        <translation>Un dessin manque</translation>
    </message>
    <message>
        <source>{file} cannot be read; the installation is not complete.</source>
        <translation>Impossible de lire {file}&#x202f;; l’installation n’est pas complète.</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>The command line cannot reach the app</source>
        <translation>La ligne de commande ne peut pas joindre l’application</translation>
    </message>
    <message>
        <source>{folder} must be a folder that only you can open; remove it, then start again</source>
        <translation>{folder} doit être un dossier que personne d’autre ne peut ouvrir&#x202f;; supprime-le, puis relance</translation>
    </message>
    <message>
        <source>no socket can be made at {path}: {reason}</source>
        <translation>impossible de créer un socket dans {path}&#x202f;: {reason}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Windows, menus, tips and the command line, at once.</source>
        <translation>Fenêtres, menus, conseils et ligne de commande, aussitôt.</translation>
    </message>
    <message>
        <source>Setting not understood</source>
        <translation>Réglage non compris</translation>
    </message>
    <message>
        <source>expected {what}, found {found}</source>
        <translation>attendu&#x202f;: {what}&#x202f;; trouvé&#x202f;: {found}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>un nombre de {low} à {high}</translation>
    </message>
    <message>
        <source>a time of day such as &quot;18:15&quot;</source>
        <translation>une heure comme &quot;18:15&quot;</translation>
    </message>
    <message>
        <source>a list of times such as [&quot;10:30&quot;, &quot;16:00&quot;]</source>
        <translation>une liste d’heures comme [&quot;10:30&quot;, &quot;16:00&quot;]</translation>
    </message>
    <message>
        <source>a list of ranges such as [&quot;09:00-12:30&quot;]</source>
        <translation>une liste de plages comme [&quot;09:00-12:30&quot;]</translation>
    </message>
    <message>
        <source>a list of days out of {names}</source>
        <translation>une liste de jours parmi {names}</translation>
    </message>
    <message>
        <source>a list of names such as [&quot;water&quot;, &quot;eyes&quot;]</source>
        <translation>une liste de noms comme [&quot;water&quot;, &quot;eyes&quot;]</translation>
    </message>
    <message>
        <source>a list of texts of at most {n} characters</source>
        <translation>une liste de textes de {n}&#xa0;caractères au plus</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>un de ces mots&#x202f;: {names}</translation>
    </message>
    <message>
        <source>a text of at most {n} characters</source>
        <translation>un texte de {n}&#xa0;caractères au plus</translation>
    </message>
    <message>
        <source>a country such as &quot;DE&quot;, or with its region: &quot;DE-BY&quot;</source>
        <translation>un pays comme «&#x202f;DE&#x202f;», ou avec sa région&#x202f;: «&#x202f;DE-BY&#x202f;»</translation>
    </message>
    <message>
        <source>weekdays such as [&quot;mon&quot;, &quot;tue&quot;]</source>
        <translation>des jours de la semaine comme [&quot;mon&quot;, &quot;tue&quot;]</translation>
    </message>
    <message>
        <source>a list of names such as [&quot;instagram&quot;]</source>
        <translation>une liste de noms comme [&quot;instagram&quot;]</translation>
    </message>
    <message>
        <source>either hours = [&quot;19:30-07:00&quot;] or both from and to</source>
        <translation>soit hours = [&quot;19:30-07:00&quot;], soit from et to</translation>
    </message>
    <message>
        <source>hours = [&quot;19:30-07:00&quot;]</source>
        <translation>hours = [&quot;19:30-07:00&quot;]</translation>
    </message>
    <message>
        <source>on_days_off of &quot;as_usual&quot;, &quot;all_day&quot; or &quot;not&quot;</source>
        <translation>on_days_off à &quot;as_usual&quot;, &quot;all_day&quot; ou &quot;not&quot;</translation>
    </message>
    <message>
        <source>a table such as { hours = [...] }</source>
        <translation>une table comme { hours = [...] }</translation>
    </message>
    <message>
        <source>an id of small letters, digits and _</source>
        <translation>un identifiant en minuscules, chiffres et _</translation>
    </message>
    <message>
        <source>&quot;gentle&quot;, &quot;firm&quot; or &quot;locked&quot;</source>
        <translation>&quot;gentle&quot;, &quot;firm&quot; ou &quot;locked&quot;</translation>
    </message>
    <message>
        <source>pass_minutes of 5, 15 or 30</source>
        <translation>pass_minutes à 5, 15 ou 30</translation>
    </message>
    <message>
        <source>a list of [[focus.rules]] tables</source>
        <translation>une liste de tables [[focus.rules]]</translation>
    </message>
    <message>
        <source>an id that no other rule has</source>
        <translation>un identifiant qu’aucune autre règle n’a</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is nothing that a rule has; it is left alone</source>
        <translation>«&#x202f;{key}&#x202f;» n’existe pas dans une règle&#x202f;; cette clé est laissée telle quelle</translation>
    </message>
    <message>
        <source>it has no days, so it shuts nothing</source>
        <translation>elle n’a aucun jour, donc elle ne ferme rien</translation>
    </message>
    <message>
        <source>it names no platform and no program, so it shuts nothing</source>
        <translation>elle ne nomme ni plateforme ni programme, donc elle ne ferme rien</translation>
    </message>
    <message>
        <source>rule {n}: {error}</source>
        <translation>règle {n}&#x202f;: {error}</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Après le travail</translation>
    </message>
    <message>
        <source>When the door is shut, for what, and how firmly. Hours may pass midnight.</source>
        <translation>Quand la porte se ferme, sur quoi, et avec quelle fermeté. Les heures peuvent passer minuit.</translation>
    </message>
    <message>
        <source>Who covers for you</source>
        <translation>Qui prend le relais</translation>
    </message>
    <message>
        <source>A name for the door, such as Ana. What your calendar says goes before it.</source>
        <translation>Un prénom pour la porte, comme Ana. Ce que dit ton calendrier passe avant.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Say it ten minutes before</source>
        <translation>Prévenir dix minutes avant</translation>
    </message>
    <message>
        <source>A notice of the desktop ten minutes before a block begins.</source>
        <translation>Une notification du bureau dix minutes avant le début d’une plage.</translation>
    </message>
    <message>
        <source>Do not disturb during a block</source>
        <translation>Ne pas déranger pendant une plage sans réseaux</translation>
    </message>
    <message>
        <source>Switches the desktop&apos;s own do not disturb on while a block runs, and back to what it was at its end. GNOME, Plasma, Xfce, Cinnamon, MATE and dunst have a switch for that.</source>
        <translation>Active le «&#x202f;ne pas déranger&#x202f;» du bureau tant que la plage dure, puis le remet comme il était. GNOME, Plasma, Xfce, Cinnamon, MATE et dunst ont un interrupteur pour cela.</translation>
    </message>
    <message>
        <source>Close programs that keep coming back</source>
        <translation>Fermer les programmes qui reviennent sans cesse</translation>
    </message>
    <message>
        <source>Only behind a locked door, at the third time: the program is asked to close, and ended half a minute later. Never a browser.</source>
        <translation>Seulement derrière une porte verrouillée, à la troisième fois&#x202f;: le programme est prié de se fermer, et arrêté une demi-minute plus tard. Jamais un navigateur.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Me le rappeler</translation>
    </message>
    <message>
        <source>Each kind has its own switch.</source>
        <translation>Chaque sorte de rappel a son propre interrupteur.</translation>
    </message>
    <message>
        <source>After this much time at the desk</source>
        <translation>Après ce temps au bureau</translation>
    </message>
    <message>
        <source>Minutes of active time; time away from the keyboard counts back. 0: not by this rhythm.</source>
        <translation>Minutes d’activité&#x202f;; le temps loin du clavier en est déduit. 0&#x202f;: désactivé.</translation>
    </message>
    <message>
        <source>Short breaks lift energy a little and cost no work; the exact rhythm is taste.</source>
        <translation>De courtes pauses redonnent un peu d’énergie sans coûter de travail&#x202f;; le rythme exact est affaire de goût.</translation>
    </message>
    <message>
        <source>At these times</source>
        <translation>À ces heures</translation>
    </message>
    <message>
        <source>Times of day, such as 11:00, 16:00.</source>
        <translation>Des heures de la journée, comme 11:00, 16:00.</translation>
    </message>
    <message>
        <source>After this much scrolling in one go</source>
        <translation>Après ce temps de scroll d’affilée</translation>
    </message>
    <message>
        <source>Minutes in social windows without a minute&apos;s gap, private time only. 0: not by this.</source>
        <translation>Minutes sur les réseaux sans une minute de coupure, temps privé seulement. 0&#x202f;: désactivé.</translation>
    </message>
    <message>
        <source>Your own choice: no study names a number.</source>
        <translation>À toi de choisir&#x202f;: aucune étude ne donne de chiffre.</translation>
    </message>
    <message>
        <source>Count scrolling at work, too</source>
        <translation>Compter aussi le scroll au travail</translation>
    </message>
    <message>
        <source>Off: in work hours scrolling is the job, and nobody comments on it.</source>
        <translation>Désactivé&#x202f;: aux heures de travail, scroller est le métier, et personne n’y trouve à redire.</translation>
    </message>
    <message>
        <source>Before the door shuts</source>
        <translation>Avant que la porte se ferme</translation>
    </message>
    <message>
        <source>So many minutes before a focus block begins. 0: not by this.</source>
        <translation>Nombre de minutes avant le début d’une plage sans réseaux. 0&#x202f;: désactivé.</translation>
    </message>
    <message>
        <source>Time away that counts as taken</source>
        <translation>Absence qui compte comme une pause</translation>
    </message>
    <message>
        <source>Away from the keyboard for this long and the rhythm starts anew; less counts in part.</source>
        <translation>Loin du clavier aussi longtemps, le rythme repart de zéro&#x202f;; moins compte en partie.</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>Ces jours-là</translation>
    </message>
    <message>
        <source>A night belongs to the evening before.</source>
        <translation>Une nuit appartient au soir d’avant.</translation>
    </message>
    <message>
        <source>Only in these hours</source>
        <translation>Seulement à ces heures</translation>
    </message>
    <message>
        <source>None: at any hour that is not quiet. A range may pass midnight.</source>
        <translation>Aucune&#x202f;: à toute heure, sauf les heures calmes. Une plage peut passer minuit.</translation>
    </message>
    <message>
        <source>Not in these hours</source>
        <translation>Pas à ces heures</translation>
    </message>
    <message>
        <source>Quiet hours of this kind alone, beside those of all cards.</source>
        <translation>Heures calmes de cette sorte seule, en plus de celles de toutes les cartes.</translation>
    </message>
    <message>
        <source>Comes in quiet hours, too</source>
        <translation>Vient aussi aux heures calmes</translation>
    </message>
    <message>
        <source>The late-night card does: one a night, and only while you scroll.</source>
        <translation>La carte de nuit le fait&#x202f;: une par nuit, et seulement pendant que tu scrolles.</translation>
    </message>
    <message>
        <source>At most so many a day</source>
        <translation>Nombre maximal par jour</translation>
    </message>
    <message>
        <source>0: as many as its rhythm gives.</source>
        <translation>0&#x202f;: autant que son rythme en donne.</translation>
    </message>
    <message>
        <source>Tips about</source>
        <translation>Conseils sur</translation>
    </message>
    <message>
        <source>Decks to draw from, such as water, eyes, hobby. None: the one of its own name.</source>
        <translation>Les jeux où piocher, comme water, eyes, hobby. Aucun&#x202f;: celui qui porte son nom.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What a reminder of your own is called.</source>
        <translation>Le nom de ton propre rappel.</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>Ses propres mots</translation>
    </message>
    <message>
        <source>What its card says: a first line, and what to do. Without any it says its name.</source>
        <translation>Ce que dit sa carte&#x202f;: une première ligne, et quoi faire. Sans rien, elle dit son nom.</translation>
    </message>
    <message>
        <source>Its picture</source>
        <translation>Son image</translation>
    </message>
    <message>
        <source>What stands behind its own words.</source>
        <translation>Ce qu’on voit derrière ses propres mots.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Quiet after a card</source>
        <translation>Calme après une carte</translation>
    </message>
    <message>
        <source>No other card comes this soon after one; what is due by then joins it.</source>
        <translation>Aucune autre carte ne vient si tôt après une première&#x202f;; ce qui tombe d’ici là s’y joint.</translation>
    </message>
    <message>
        <source>Later means in</source>
        <translation>«&#x202f;Plus tard&#x202f;» veut dire dans</translation>
    </message>
    <message>
        <source>How long a card that was put off stays away. The one after it comes that much sooner.</source>
        <translation>Combien de temps une carte remise à plus tard s’absente. La suivante vient d’autant plus tôt.</translation>
    </message>
    <message>
        <source>Cards you may wave away a day</source>
        <translation>Refus possibles par jour</translation>
    </message>
    <message>
        <source>After so many, a card that is closed comes back once, as if you had said later.</source>
        <translation>Au-delà, une carte fermée revient une fois, comme si tu avais dit «&#x202f;plus tard&#x202f;».</translation>
    </message>
    <message>
        <source>Wait for a gap in typing</source>
        <translation>Attendre un creux dans la frappe</translation>
    </message>
    <message>
        <source>A card that is due waits until hands rest for a moment, at most so long. 0: it comes.</source>
        <translation>Une carte attend que tes mains se posent un instant, pas plus longtemps que cela. 0&#x202f;: elle vient.</translation>
    </message>
    <message>
        <source>Show cards</source>
        <translation>Montrer les cartes</translation>
    </message>
    <message>
        <source>Off: a plain notice of the desktop instead of a card.</source>
        <translation>Désactivé&#x202f;: une simple notification du bureau à la place d’une carte.</translation>
    </message>
    <message>
        <source>A short sound with a card</source>
        <translation>Un petit son avec une carte</translation>
    </message>
    <message>
        <source>Two soft notes when a card comes.</source>
        <translation>Deux notes douces quand une carte vient.</translation>
    </message>
    <message>
        <source>a bit of everything</source>
        <translation>un peu de tout</translation>
    </message>
    <message>
        <source>playful</source>
        <translation>joueur</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>sobre</translation>
    </message>
    <message>
        <source>deadpan</source>
        <translation>pince-sans-rire</translation>
    </message>
    <message>
        <source>Tone of the cards</source>
        <translation>Ton des cartes</translation>
    </message>
    <message>
        <source>What most of them sound like; the others come now and then.</source>
        <translation>Celui de la plupart&#x202f;; les autres viennent de temps en temps.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>No cards in these hours. A range may pass midnight.</source>
        <translation>Pas de carte à ces heures. Une plage peut passer minuit.</translation>
    </message>
    <message>
        <source>Peak hours</source>
        <translation>Heures de concentration</translation>
    </message>
    <message>
        <source>Your best hours: what comes due in them waits until they are over.</source>
        <translation>Tes meilleures heures&#x202f;: ce qui tombe pendant ce temps attend qu’elles finissent.</translation>
    </message>
    <message>
        <source>Wait while a window is full screen</source>
        <translation>Attendre tant qu’une fenêtre est en plein écran</translation>
    </message>
    <message>
        <source>Talks and films; a social page in private time holds nothing back.</source>
        <translation>Présentations et films&#x202f;; une page de réseau en temps privé ne retient rien.</translation>
    </message>
    <message>
        <source>Programs that are no call</source>
        <translation>Programmes qui ne sont pas un appel</translation>
    </message>
    <message>
        <source>They may use microphone and camera, record or fill the screen: cards come all the same.</source>
        <translation>Ils peuvent utiliser micro et caméra, enregistrer ou remplir l’écran&#x202f;: les cartes viennent quand même.</translation>
    </message>
    <message>
        <source>The monitor in use</source>
        <translation>L’écran utilisé</translation>
    </message>
    <message>
        <source>All monitors</source>
        <translation>Tous les écrans</translation>
    </message>
    <message>
        <source>The break screen covers</source>
        <translation>L’écran de pause couvre</translation>
    </message>
    <message>
        <source>It opens only when you ask for it, and goes at once when you are back.</source>
        <translation>Il s’ouvre seulement à ta demande, et disparaît dès ton retour.</translation>
    </message>
    <message>
        <source>Summary in the evening</source>
        <translation>Bilan le soir</translation>
    </message>
    <message>
        <source>Once a day, on this computer only. A day without it is a fine day too.</source>
        <translation>Une fois par jour, sur cet ordinateur seulement. Un jour sans bilan est aussi un bon jour.</translation>
    </message>
    <message>
        <source>It comes at</source>
        <translation>Il vient à</translation>
    </message>
    <message>
        <source>If the computer sleeps then, it comes when you are back, once.</source>
        <translation>Si l’ordinateur dort à ce moment-là, il vient à ton retour, une fois.</translation>
    </message>
    <message>
        <source>It comes when work ends</source>
        <translation>Il vient quand le travail finit</translation>
    </message>
    <message>
        <source>At the end of the last work hours of the day; on a day without any, at the time above.</source>
        <translation>À la fin des dernières heures de travail du jour&#x202f;; un jour sans travail, à l’heure ci-dessus.</translation>
    </message>
    <message>
        <source>It shows numbers</source>
        <translation>Il montre des chiffres</translation>
    </message>
    <message>
        <source>Off, it shows the picture and the words alone: for a shared screen.</source>
        <translation>Sinon, rien que l’image et les mots&#x202f;: pour un écran partagé.</translation>
    </message>
    <message>
        <source>A look at the week</source>
        <translation>Un regard sur la semaine</translation>
    </message>
    <message>
        <source>Once, on the last work day of the week, while the summary is on: how it went, one win, one plan.</source>
        <translation>Une fois, le dernier jour de travail de la semaine, tant que le bilan est activé&#x202f;: comment elle s’est passée, une réussite, un plan.</translation>
    </message>
    <message>
        <source>one time at most</source>
        <translation>une heure au plus</translation>
    </message>
    <message>
        <source>It comes on that day at</source>
        <translation>Il vient ce jour-là à</translation>
    </message>
    <message>
        <source>Left empty, it comes when work ends.</source>
        <translation>Laissé vide, il vient quand le travail finit.</translation>
    </message>
    <message>
        <source>With it: how is work feeling?</source>
        <translation>Avec lui&#x202f;: comment va le travail&#x202f;?</translation>
    </message>
    <message>
        <source>Three sliders for yourself. A reflection, not a test or a diagnosis.</source>
        <translation>Trois curseurs pour toi seul. Une réflexion, pas un test ni un diagnostic.</translation>
    </message>
    <message>
        <source>A day starts at</source>
        <translation>Une journée commence à</translation>
    </message>
    <message>
        <source>What happens after midnight and before this time still belongs to the evening.</source>
        <translation>Ce qui se passe après minuit et avant cette heure appartient encore à la soirée.</translation>
    </message>
    <message>
        <source>Work hours</source>
        <translation>Heures de travail</translation>
    </message>
    <message>
        <source>Social time inside these hours counts as work, outside as private.</source>
        <translation>Le temps sur les réseaux à ces heures compte comme travail, en dehors comme privé.</translation>
    </message>
    <message>
        <source>work, at any hour</source>
        <translation>du travail, à toute heure</translation>
    </message>
    <message>
        <source>what the hours say</source>
        <translation>ce que disent les horaires</translation>
    </message>
    <message>
        <source>Business suites, studios and schedulers count as</source>
        <translation>Suites professionnelles, studios et outils de planification comptent comme</translation>
    </message>
    <message>
        <source>Meta Business Suite, YouTube Studio, Hootsuite and the like; no door shuts on them.</source>
        <translation>Meta Business Suite, YouTube Studio, Hootsuite et autres&#x202f;; aucune porte ne se ferme sur eux.</translation>
    </message>
    <message>
        <source>some other window</source>
        <translation>une autre fenêtre</translation>
    </message>
    <message>
        <source>any window</source>
        <translation>n’importe quelle fenêtre</translation>
    </message>
    <message>
        <source>Private windows of a browser count like</source>
        <translation>Les fenêtres privées d’un navigateur comptent comme</translation>
    </message>
    <message>
        <source>Firefox and Edge say in the title that a window is private. Chrome and its relatives do not on Linux: there a private window counts like any window. A door shuts on all of them.</source>
        <translation>Firefox et Edge disent dans le titre qu’une fenêtre est privée. Chrome et ses proches ne le disent pas sous Linux&#x202f;: là, une fenêtre privée compte comme une autre. Une porte se ferme sur toutes.</translation>
    </message>
    <message>
        <source>Away from the keyboard after</source>
        <translation>Loin du clavier après</translation>
    </message>
    <message>
        <source>No key and no pointer for this long is not counted, back to the last touch.</source>
        <translation>Passé ce délai sans clavier ni souris, le temps n’est plus compté, depuis le dernier geste.</translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation>Garder l’historique pendant</translation>
    </message>
    <message>
        <source>What is older is deleted for good, once a day. 0 keeps it for ever: a year is about 12 megabytes.</source>
        <translation>Ce qui est plus ancien est supprimé pour de bon, une fois par jour. 0 garde tout&#x202f;: une année pèse environ 12&#xa0;mégaoctets.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>A video counts without a touch for</source>
        <translation>Une vidéo compte sans un geste pendant</translation>
    </message>
    <message>
        <source>While a social window plays, its time counts for so long after the last touch. 0: never.</source>
        <translation>Tant qu’une vidéo joue sur un réseau, son temps compte jusqu’à ce délai après le dernier geste. 0&#x202f;: jamais.</translation>
    </message>
    <message>
        <source>Learn of windows only by</source>
        <translation>Suivre les fenêtres uniquement par</translation>
    </message>
    <message>
        <source>Left empty, the best way is taken. &quot;doctor&quot; names the others.</source>
        <translation>Laissé vide, le meilleur moyen est pris. «&#x202f;doctor&#x202f;» nomme les autres.</translation>
    </message>
    <message>
        <source>the best way</source>
        <translation>le meilleur moyen</translation>
    </message>
    <message>
        <source>a date such as &quot;2026-12-24&quot;</source>
        <translation>une date comme &quot;2026-12-24&quot;</translation>
    </message>
    <message>
        <source>a list such as [&quot;2026-12-24 to 2027-01-02&quot;, &quot;2027-05-14&quot;]</source>
        <translation>une liste comme [&quot;2026-12-24 to 2027-01-02&quot;, &quot;2027-05-14&quot;]</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Jours de congé</translation>
    </message>
    <message>
        <source>On a day off no hour counts as work: the time is yours.</source>
        <translation>Un jour de congé, aucune heure ne compte comme travail&#x202f;: le temps est à toi.</translation>
    </message>
    <message>
        <source>Leave our windows out of screen captures</source>
        <translation>Ne pas montrer nos fenêtres dans les captures d’écran</translation>
    </message>
    <message>
        <source>Doors, cards and the summary are in no screenshot, recording or shared screen, where the system can do that: on Windows and macOS. On Linux nothing can.</source>
        <translation>Portes, cartes et bilan n’apparaissent ni dans les captures, ni dans les enregistrements, ni dans un écran partagé, là où le système sait le faire&#x202f;: sous Windows et macOS. Sous Linux, rien ne le peut.</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Jours fériés de</translation>
    </message>
    <message>
        <source>A country such as &quot;DE&quot;, or with its region: &quot;DE-BY&quot;. They are days off, too.</source>
        <translation>Un pays comme «&#x202f;FR&#x202f;», ou avec sa région&#x202f;: «&#x202f;DE-BY&#x202f;». Ce sont aussi des jours de congé.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Your calendar</source>
        <translation>Ton calendrier</translation>
    </message>
    <message>
        <source>An .ics file, or a folder of them: days off, on-call shifts, who covers. Read when it changes.</source>
        <translation>Un fichier .ics, ou un dossier qui en contient&#x202f;: congés, astreintes, qui te remplace. Relu quand il change.</translation>
    </message>
    <message>
        <source>Parts of the title, with commas between them. English and French are both looked for at first: a team&apos;s calendar often speaks another language than you do. Left empty, none is.</source>
        <translation>Des parties du titre, séparées par des virgules. Au départ, l’anglais et le français sont cherchés tous les deux&#x202f;: l’agenda d’une équipe parle souvent une autre langue que toi. Laissé vide, aucun ne l’est.</translation>
    </message>
    <message>
        <source>All-day events are days off if they say</source>
        <translation>Un événement d’une journée entière est un congé s’il contient</translation>
    </message>
    <message>
        <source>The name comes after it: cover: Ana. English and French both count at first. Left empty, none does.</source>
        <translation>Le prénom suit, comme dans relais:Ana. Au départ, l’anglais et le français comptent tous les deux. Laissé vide, aucun ne le dit.</translation>
    </message>
    <message>
        <source>Events are on-call shifts if they say</source>
        <translation>Un événement est une astreinte s’il contient</translation>
    </message>
    <message>
        <source>Events say who covers for you if they begin with</source>
        <translation>Un événement dit qui te remplace s’il commence par</translation>
    </message>
    <message>
        <source>a shift such as &quot;2026-11-27T18:00Z/2026-11-28T09:00Z&quot;</source>
        <translation>une astreinte comme &quot;2026-11-27T18:00Z/2026-11-28T09:00Z&quot;</translation>
    </message>
    <message>
        <source>a list such as [&quot;2026-11-27T18:00Z/2026-11-28T09:00Z&quot;]</source>
        <translation>une liste comme [&quot;2026-11-27T18:00Z/2026-11-28T09:00Z&quot;]</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>D’astreinte</translation>
    </message>
    <message>
        <source>Shifts besides those of your calendar. Social time in them counts as on call.</source>
        <translation>Des astreintes en plus de celles de ton calendrier. Le temps social y compte comme astreinte.</translation>
    </message>
    <message>
        <source>Keys that work in every window</source>
        <translation>Raccourcis clavier dans toutes les fenêtres</translation>
    </message>
    <message>
        <source>Your desktop asks you which keys, and keeps them: so it is off until you want it. For a pause, half an hour without reminders, a focus block, today so far, and “This is work”.</source>
        <translation>Ton bureau te demande quelles touches, et les garde&#x202f;: d’où l’arrêt tant que tu n’en veux pas. Pour une pause, une demi-heure sans rappels, une plage sans réseaux, aujourd’hui, et «&#x202f;C’est du travail&#x202f;».</translation>
    </message>
    <message>
        <source>&quot;{platform}&quot; is no platform that Detox knows; nothing is shut for it</source>
        <translation>«&#x202f;{platform}&#x202f;» n’est pas un réseau que Detox connaît&#x202f;; rien n’est fermé pour lui</translation>
    </message>
    <message>
        <source>&quot;{app}&quot; is a browser; only its social pages are shut, by their platforms</source>
        <translation>«&#x202f;{app}&#x202f;» est un navigateur&#x202f;; seules ses pages de réseaux se ferment, par leurs réseaux</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>{file}: {key}: the sound entries apply; {wrong}</source>
        <translation>{file}&#x202f;: {key}&#x202f;: les entrées correctes s’appliquent&#x202f;; {wrong}</translation>
    </message>
    <message>
        <source>{file}: {key} keeps its default: {wrong}</source>
        <translation>{file}&#x202f;: {key} garde sa valeur par défaut&#x202f;: {wrong}</translation>
    </message>
    <message>
        <source>cannot read {text}; write it as TOML does: 90, true, &quot;18:15&quot;, [&quot;09:00-12:30&quot;]</source>
        <translation>impossible de lire {text}&#x202f;; écris-le comme en TOML&#x202f;: 90, true, &quot;18:15&quot;, [&quot;09:00-12:30&quot;]</translation>
    </message>
    <message>
        <source>expected a table of settings; it is ignored</source>
        <translation>une table de réglages est attendue&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>there is no such setting (did you mean {near}?); it is ignored</source>
        <translation>ce réglage n’existe pas (voulais-tu dire {near}&#x202f;?)&#x202f;; il est ignoré</translation>
    </message>
    <message>
        <source>there is no such setting; it is ignored</source>
        <translation>ce réglage n’existe pas&#x202f;; il est ignoré</translation>
    </message>
    <message>
        <source>{file}: {key}: {what}.</source>
        <translation>{file}&#x202f;: {key}&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); {key} was not saved.</source>
        <translation>impossible d’écrire {file} ({reason})&#x202f;; {key} n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>{file} keeps changing; {key} was not saved.</source>
        <translation>{file} change sans cesse&#x202f;; {key} n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>{key} cannot be changed without harm to the file; edit it by hand.</source>
        <translation>{key} ne peut pas changer sans abîmer le fichier&#x202f;; modifie-le à la main.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Detox (schema {n}): what is known here applies, and it is not changed.</source>
        <translation>{file} vient d’un Detox plus récent (schéma {n})&#x202f;: ce qui est connu ici s’applique, et il n’est pas modifié.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); it stays as it is.</source>
        <translation>{file} ne peut pas être écrit ({reason})&#x202f;; il reste tel quel.</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Detox {version}. Nothing leaves this computer: no account, no network.</source>
        <translation>Detox {version}. Rien ne quitte cet ordinateur&#x202f;: pas de compte, pas de réseau.</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Ce qui a besoin de toi</translation>
    </message>
    <message>
        <source>Nothing. What is named “not” below is done in another way here, or cannot be had.</source>
        <translation>Rien. Ce qui est noté «&#x202f;sans&#x202f;» plus bas se fait autrement ici, ou n’existe pas.</translation>
    </message>
    <message>
        <source>What it works with here</source>
        <translation>Ce qui sert ici</translation>
    </message>
    <message>
        <source>Not {name}: {reason}. {remedy}</source>
        <translation>Sans {name}&#x202f;: {reason}. {remedy}</translation>
    </message>
    <message>
        <source>How it is now</source>
        <translation>Comment ça va en ce moment</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Où se trouve quoi</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#x202f;: {value}</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Copied, as it is now. It goes nowhere until you paste it.</source>
        <translation>Copié, tel que c’est maintenant. Rien ne part tant que tu ne le colles pas.</translation>
    </message>
    <message>
        <source>Show the first screen again</source>
        <translation>Revoir le premier écran</translation>
    </message>
    <message>
        <source>Which window is in front</source>
        <translation>Quelle fenêtre est devant</translation>
    </message>
    <message>
        <source>Away from the keyboard</source>
        <translation>Loin du clavier</translation>
    </message>
    <message>
        <source>Lock and sleep</source>
        <translation>Verrouillage et veille</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Notices of the desktop</source>
        <translation>Notifications du bureau</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Start at log-in</source>
        <translation>Démarrage à l’ouverture de session</translation>
    </message>
    <message>
        <source>What plays</source>
        <translation>Ce qui joue</translation>
    </message>
    <message>
        <source>Do not disturb of the desktop</source>
        <translation>Ne pas déranger du bureau</translation>
    </message>
    <message>
        <source>Keys that work in every window</source>
        <translation>Raccourcis clavier dans toutes les fenêtres</translation>
    </message>
    <message>
        <source>Left out of screen captures</source>
        <translation>Hors des captures d’écran</translation>
    </message>
    <message>
        <source>Calls and recordings</source>
        <translation>Appels et enregistrements</translation>
    </message>
    <message>
        <source>Sites, told by a browser</source>
        <translation>Sites, dits par un navigateur</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>le son</translation>
    </message>
    <message>
        <source>silent videos</source>
        <translation>les vidéos muettes</translation>
    </message>
    <message>
        <source>other tabs</source>
        <translation>les autres onglets</translation>
    </message>
    <message>
        <source>silent calls</source>
        <translation>les appels muets</translation>
    </message>
    <message>
        <source>shares through X11</source>
        <translation>les partages par X11</translation>
    </message>
    <message>
        <source>screen shares</source>
        <translation>les partages d’écran</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>ne pas déranger</translation>
    </message>
    <message>
        <source>the camera&apos;s program</source>
        <translation>le programme de la caméra</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>caméra</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>micro</translation>
    </message>
    <message>
        <source>recorders</source>
        <translation>enregistreurs</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>bureau</translation>
    </message>
    <message>
        <source>media</source>
        <translation>médias</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>captures</source>
        <translation>captures d’écran</translation>
    </message>
    <message>
        <source>Detox settings</source>
        <translation>Réglages de Detox</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Changes apply as you make them.</source>
        <translation>Tout changement s’applique aussitôt.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>no hours</source>
        <translation>aucune heure</translation>
    </message>
    <message>
        <source>e.g. {times}</source>
        <translation>p. ex. {times}</translation>
    </message>
    <message>
        <source>Shut the door after hours</source>
        <translation>Fermer la porte après le travail</translation>
    </message>
    <message>
        <source>Social windows are covered then. Other windows stay as they are.</source>
        <translation>Les fenêtres de réseaux sont alors couvertes. Les autres restent comme elles sont.</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>Ces jours-là</translation>
    </message>
    <message>
        <source>The day on which it shuts; a night belongs to the evening before.</source>
        <translation>Le jour où elle se ferme&#x202f;; une nuit appartient au soir d’avant.</translation>
    </message>
    <message>
        <source>Shut from, open at</source>
        <translation>Fermée de, rouverte&#xa0;à</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Shut from</source>
        <translation>Fermée de</translation>
    </message>
    <message>
        <source>Open at</source>
        <translation>Ouverte à</translation>
    </message>
    <message>
        <source>How firmly</source>
        <translation>Fermeté</translation>
    </message>
    <message>
        <source>What “I need in” asks of you. Softer acts after a running block.</source>
        <translation>Ce que «&#x202f;J’en ai besoin&#x202f;» te demande. Un choix plus doux ne vaut qu’après la plage en cours.</translation>
    </message>
    <message>
        <source>When you need in, it stays open for</source>
        <translation>Si tu en as besoin, elle reste ouverte pendant</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}&#x202f;min</translation>
    </message>
    <message>
        <source>On a day off</source>
        <translation>Un jour de congé</translation>
    </message>
    <message>
        <source>The page Hours holds your days off. All day: from midnight to midnight.</source>
        <translation>La page Horaires contient tes jours de congé. Toute la journée&#x202f;: de minuit à minuit.</translation>
    </message>
    <message>
        <source>For which platforms</source>
        <translation>Pour quelles plateformes</translation>
    </message>
    <message>
        <source>All social platforms</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Seulement ceux-ci</translation>
    </message>
    <message>
        <source>And these programs</source>
        <translation>Et ces programmes</translation>
    </message>
    <message>
        <source>Any program but browsers: a game, a messenger. A lock never covers mail, messages or calls.</source>
        <translation>N’importe quel programme, sauf les navigateurs&#x202f;: un jeu, une messagerie. Un verrou ne couvre jamais courrier, messages ni appels.</translation>
    </message>
    <message>
        <source>More rules or hours stand in the settings file; they stay as they are.</source>
        <translation>D’autres règles ou horaires sont dans le fichier de réglages&#x202f;; ils restent comme ils sont.</translation>
    </message>
    <message>
        <source>Choose one at least</source>
        <translation>Un choix au moins est attendu</translation>
    </message>
    <message>
        <source>It has to open at another time than it shuts</source>
        <translation>Elle doit ouvrir à une autre heure qu’elle ne ferme</translation>
    </message>
    <message>
        <source>It needs hours: the switch above is the way to leave it open</source>
        <translation>Il lui faut des heures&#x202f;: l’interrupteur plus haut sert à la laisser ouverte</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Time away from the desk counts, and what is due together comes as one card.</source>
        <translation>Le temps loin du bureau compte, et ce qui tombe ensemble vient en une seule carte.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>What is work, what is yours, and when it shall be quiet.</source>
        <translation>Ce qui est du travail, ce qui est à toi, et quand le calme s’installe.</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Après le travail</translation>
    </message>
    <message>
        <source>Shut the door on social windows when work is over. It opens again by itself.</source>
        <translation>Ferme la porte sur les réseaux quand le travail est fini. Elle rouvre toute seule.</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Window titles are read to tell one site from another, and never kept. All stays here.</source>
        <translation>Les titres des fenêtres sont lus pour distinguer les sites, et jamais gardés. Tout reste ici.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Kept are stretches of time by platform, and what became of cards and doors.</source>
        <translation>Rien ne quitte cet ordinateur. Sont gardées des plages de temps par plateforme, et ce que sont devenues cartes et portes.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>One look at the day, and one next step. Nobody keeps score.</source>
        <translation>Un regard sur la journée, et un pas de plus. Personne ne compte les points.</translation>
    </message>
    <message>
        <source>Look and sound</source>
        <translation>Aspect et son</translation>
    </message>
    <message>
        <source>How cards look and sound, the language, and how it starts.</source>
        <translation>L’allure et le son des cartes, la langue, et comment ça démarre.</translation>
    </message>
    <message>
        <source>every {n} {unit}</source>
        <translation>toutes les {n}&#xa0;{unit}</translation>
    </message>
    <message>
        <source>after {n} {unit} of feed</source>
        <translation>après {n}&#xa0;{unit} de fil</translation>
    </message>
    <message>
        <source>{n} {unit} before the door</source>
        <translation>{n}&#xa0;{unit} avant la porte</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} et {last}</translation>
    </message>
    <message>
        <source>no rhythm yet</source>
        <translation>pas encore de rythme</translation>
    </message>
    <message>
        <source>Rhythm of {name}</source>
        <translation>Rythme de {name}</translation>
    </message>
    <message>
        <source>Delete this reminder</source>
        <translation>Supprimer ce rappel</translation>
    </message>
    <message>
        <source>Show me this card</source>
        <translation>Montre-moi cette carte</translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation>Ajouter ton propre rappel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>Comment s’appelle-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>There is one of that name already</source>
        <translation>Il y en a déjà un de ce nom</translation>
    </message>
    <message>
        <source>{hours} there is {start}-{end} here.</source>
        <translation>{hours} là-bas, c’est {start}-{end} ici.</translation>
    </message>
    <message>
        <source>{hours} there is {day} {start}-{end} here.</source>
        <translation>{hours} là-bas, c’est {day} {start}-{end} ici.</translation>
    </message>
    <message>
        <source>Put this page back to how it came</source>
        <translation>Remettre cette page comme au départ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Found settings</source>
        <translation>Réglages trouvés</translation>
    </message>
    <message>
        <source>Nothing is called so. Other words may find it.</source>
        <translation>Rien ne s’appelle ainsi. D’autres mots le trouveront peut-être.</translation>
    </message>
    <message>
        <source>{what} · {page}</source>
        <translation>{what}  ·  {page}</translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation>Tes propres règles</translation>
    </message>
    <message>
        <source>A client&apos;s community is work, a game is private: words in a page&apos;s title say so, or a program. Rules win over all that Detox knows; the first that matches counts.</source>
        <translation>La communauté d’un client est du travail, un jeu est privé&#x202f;: des mots du titre d’une page le disent, ou un programme. Une règle passe avant tout ce que Detox connaît&#x202f;; la première qui convient compte.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{name}: {label}</source>
        <translation>{name}&#x202f;: {label}</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}.</source>
        <translation>{what}&#x202f;: {before} → {after}.</translation>
    </message>
    <message>
        <source>{what}: changed.</source>
        <translation>{what}&#x202f;: modifié.</translation>
    </message>
    <message>
        <source>{page}: all as it came.</source>
        <translation>{page}&#x202f;: tout comme au départ.</translation>
    </message>
    <message>
        <source>Titles that contain “{text}” count as {meant}</source>
        <translation>Les titres qui contiennent «&#x202f;{text}&#x202f;» comptent comme {meant}</translation>
    </message>
    <message>
        <source>The program “{text}” counts as {meant}</source>
        <translation>Le programme «&#x202f;{text}&#x202f;» compte comme {meant}</translation>
    </message>
    <message>
        <source>The web app at “{text}” counts as {meant}</source>
        <translation>L’appli web de «&#x202f;{text}&#x202f;» compte comme {meant}</translation>
    </message>
    <message>
        <source>All of this together counts as {meant}: {about}</source>
        <translation>Tout cela ensemble compte comme {meant}&#x202f;: {about}</translation>
    </message>
    <message>
        <source>a title with “{text}”</source>
        <translation>un titre avec «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>the program “{text}”</source>
        <translation>le programme «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>the web app at “{text}”</source>
        <translation>l’appli web de «&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privé</translation>
    </message>
    <message>
        <source>nothing social</source>
        <translation>rien de social</translation>
    </message>
    <message>
        <source>Remove the rule “{rule}”</source>
        <translation>Enlever la règle «&#x202f;{rule}&#x202f;»</translation>
    </message>
    <message>
        <source>There is a rule about this already</source>
        <translation>Il y a déjà une règle là-dessus</translation>
    </message>
    <message>
        <source>Another rule fits first: {rule}</source>
        <translation>Une autre règle convient d’abord&#x202f;: {rule}</translation>
    </message>
    <message>
        <source>Rule added: {rule}.</source>
        <translation>Règle ajoutée&#x202f;: {rule}.</translation>
    </message>
    <message>
        <source>Rule removed: {rule}.</source>
        <translation>Règle enlevée&#x202f;: {rule}.</translation>
    </message>
    <message>
        <source>{what}: added.</source>
        <translation>{what}&#x202f;: ajouté.</translation>
    </message>
    <message>
        <source>{what}: deleted. What it did stays in your history.</source>
        <translation>{what}&#x202f;: supprimé. Ce qu’il a fait reste dans ton historique.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Taken back. Before that: {what}</source>
        <translation>C’est annulé. Avant cela&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>C’est annulé&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Démarrer à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>Kept by your desktop, which may change it too. Off: no reminders until you start it.</source>
        <translation>C’est ton bureau qui le garde, et il peut aussi le changer. Éteint&#x202f;: pas de rappels tant que tu ne le lances pas.</translation>
    </message>
    <message>
        <source>Locked means no way in until it opens, for one night at most. Calls, mail and messages stay open; “Crisis” on the door opens all after a minute.</source>
        <translation>Verrouillée veut dire aucun passage jusqu’à l’ouverture, une nuit au plus. Appels, courrier et messages restent ouverts&#x202f;; «&#x202f;Crise&#x202f;» sur la porte ouvre tout après une minute.</translation>
    </message>
    <message>
        <source>Yes, lock it</source>
        <translation>Oui, verrouiller</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laisser comme avant</translation>
    </message>
    <message>
        <source>{n} passes this week: is this rule right?</source>
        <translation>{n}&#xa0;passages cette semaine&#x202f;: cette règle est-elle la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>Demain, {day}</translation>
    </message>
    <message>
        <source>Cards: {cards}, {at_work} of them between “Work begins” and “Work ends”.</source>
        <translation>Cartes&#x202f;: {cards}, dont {at_work} entre «&#x202f;Début du travail&#x202f;» et «&#x202f;Fin du travail&#x202f;».</translation>
    </message>
    <message>
        <source>More cards than can be drawn.</source>
        <translation>Plus de cartes qu’on ne peut en dessiner.</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} de plus</translation>
    </message>
    <message>
        <source>{time} {what}</source>
        <translation>{time} {what}</translation>
    </message>
    <message>
        <source>{name} +{n}</source>
        <translation>{name} +{n}</translation>
    </message>
    <message>
        <source>Work begins</source>
        <translation>Début du travail</translation>
    </message>
    <message>
        <source>Work ends</source>
        <translation>Fin du travail</translation>
    </message>
    <message>
        <source>Quiet begins</source>
        <translation>Début du calme</translation>
    </message>
    <message>
        <source>Quiet ends</source>
        <translation>Fin du calme</translation>
    </message>
    <message>
        <source>Door shuts</source>
        <translation>La porte se ferme</translation>
    </message>
    <message>
        <source>Door opens</source>
        <translation>La porte s’ouvre</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>La semaine</translation>
    </message>
    <message>
        <source>You are back</source>
        <translation>Tu es de retour</translation>
    </message>
    <message>
        <source>You are off until {day}: no cards, and no summary.</source>
        <translation>Tu es en congé jusqu’au {day}&#x202f;: ni carte, ni bilan.</translation>
    </message>
    <message>
        <source>All day: {what}</source>
        <translation>Toute la journée&#x202f;: {what}</translation>
    </message>
    <message>
        <source>you are off</source>
        <translation>tu es en congé</translation>
    </message>
    <message>
        <source>a day off</source>
        <translation>jour de congé</translation>
    </message>
    <message>
        <source>the door is shut</source>
        <translation>porte fermée</translation>
    </message>
    <message>
        <source>work</source>
        <translation>travail</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>on call</source>
        <translation>astreinte</translation>
    </message>
    <message>
        <source>First line, such as: The dog knows what time it is.</source>
        <translation>Première ligne, par exemple&#x202f;: Le chien sait l’heure qu’il est.</translation>
    </message>
    <message>
        <source>What to do, such as: Once round the block.</source>
        <translation>Quoi faire, par exemple&#x202f;: Un tour du pâté de maisons.</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>Ajouter des mots</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>A card has room for {n} characters here</source>
        <translation>Une carte a ici de la place pour {n} caractères</translation>
    </message>
    <message>
        <source>Remove the words “{hook}”</source>
        <translation>Enlever les mots «&#x202f;{hook}&#x202f;»</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>{day} {span}: {what}</source>
        <translation>{day} {span}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{label}, to paint</source>
        <translation>{label}, à peindre</translation>
    </message>
    <message>
        <source>Drag to paint, drag over a bar to clear it, drag its end to move that. By keys: arrows, with Shift for more, Space to paint or clear.</source>
        <translation>Fais glisser pour peindre, glisse sur une barre pour l’effacer, tire son bout pour le déplacer. Au clavier&#x202f;: les flèches, avec Maj pour en prendre plus, Espace pour peindre ou effacer.</translation>
    </message>
    <message>
        <source>Type the hours</source>
        <translation>Taper les heures</translation>
    </message>
    <message>
        <source>During an on-call shift, this stays open</source>
        <translation>Pendant une astreinte, ceci reste ouvert</translation>
    </message>
    <message>
        <source>A shift that is known when the block begins. The page Hours holds your shifts and your calendar.</source>
        <translation>Une astreinte connue quand la plage commence. La page Horaires contient tes astreintes et ton calendrier.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add a program that you used since Detox started</source>
        <translation>Ajouter un programme que tu as utilisé depuis le lancement de Detox</translation>
    </message>
    <message>
        <source>Turn to a program first, then come back here</source>
        <translation>Passe d’abord au programme, puis reviens ici</translation>
    </message>
    <message>
        <source>Settings as a file</source>
        <translation>Les réglages en fichier</translation>
    </message>
    <message>
        <source>A copy for another computer, or what your team shares. You choose what to take, item by item.</source>
        <translation>Une copie pour un autre ordinateur, ou ce que ton équipe partage. Tu choisis ce que tu prends, élément par élément.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
    <message>
        <source>Settings and packs (*.toml)</source>
        <translation>Réglages et packs (*.toml)</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Agendas (*.ics)</translation>
    </message>
    <message>
        <source>What {name} offers</source>
        <translation>Ce que propose {name}</translation>
    </message>
    <message>
        <source>Nothing in {name} is different from what you have.</source>
        <translation>Rien dans {name} ne diffère de ce que tu as.</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{days}: {hours}. {firmness}.</source>
        <translation>{days}&#x202f;: {hours}. {firmness}.</translation>
    </message>
    <message>
        <source>Door: {name}</source>
        <translation>Porte&#x202f;: {name}</translation>
    </message>
    <message>
        <source>It replaces yours of this name; a running block stays as it is.</source>
        <translation>Elle remplace la tienne du même nom&#x202f;; un blocage en cours reste tel quel.</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>{n} of them, between ours.</source>
        <translation>{n} en tout, parmi les nôtres.</translation>
    </message>
    <message>
        <source>Take what is on</source>
        <translation>Prendre ce qui est activé</translation>
    </message>
    <message>
        <source>Leave it all</source>
        <translation>Tout laisser</translation>
    </message>
    <message>
        <source>Taken: {n}.</source>
        <translation>Pris&#x202f;: {n}.</translation>
    </message>
    <message>
        <source>These are its hours: taken now, its door shuts at once.</source>
        <translation>C’est son heure&#x202f;: prise maintenant, sa porte se ferme aussitôt.</translation>
    </message>
    <message>
        <source>Copy my hours</source>
        <translation>Copier mes horaires</translation>
    </message>
    <message>
        <source>One line for your signature or your status. It goes nowhere until you paste it.</source>
        <translation>Une ligne pour ta signature ou ton statut. Elle ne va nulle part tant que tu ne la colles pas.</translation>
    </message>
    <message>
        <source>There are no work hours to copy yet.</source>
        <translation>Il n’y a pas encore d’heures de travail à copier.</translation>
    </message>
    <message>
        <source>Copied: {line}</source>
        <translation>Copié&#x202f;: {line}</translation>
    </message>
    <message>
        <source>I answer {hours} ({zone}). What comes later waits for the next of these hours.</source>
        <translation>Je réponds {hours} ({zone}). Ce qui arrive après attend les heures suivantes.</translation>
    </message>
    <message>
        <source>{days} {hours}</source>
        <translation>{days}, {hours}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>{place} time</source>
        <translation>heure locale&#x202f;: {place}</translation>
    </message>
    <message>
        <source>Locked until {time}. You chose that beforehand, so that no evening talks you out of it. What you make softer here, or switch off, counts from then on; what is stricter counts at once.</source>
        <translation>Verrouillé jusqu’à {time}. Tu l’as choisi d’avance, pour qu’aucun soir ne te fasse changer d’avis. Ce que tu assouplis ici, ou éteins, compte à partir de là&#x202f;; ce qui est plus strict compte tout de suite.</translation>
    </message>
    <message>
        <source>Locked until {lock}, then shut with a way in until {time}. What you make softer here, or switch off, counts from {time} on; what is stricter counts at once.</source>
        <translation>Verrouillé jusqu’à {lock}, puis fermé avec un moyen d’entrer jusqu’à {time}. Ce que tu assouplis ici, ou éteins, compte à partir de {time}&#x202f;; ce qui est plus strict compte tout de suite.</translation>
    </message>
    <message>
        <source>This door is shut until {time}. What you make softer here, or switch off, counts from then on; what is stricter counts at once.</source>
        <translation>Cette porte est fermée jusqu’à {time}. Ce que tu assouplis ici, ou éteins, compte à partir de là&#x202f;; ce qui est plus strict compte tout de suite.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} à {time}</translation>
    </message>
    <message>
        <source>What can be seen here right now</source>
        <translation>Ce qui se voit ici en ce moment</translation>
    </message>
    <message>
        <source>Turn to another window and watch these lines. Titles are read for this and shown nowhere.</source>
        <translation>Va sur une autre fenêtre et regarde ces lignes. Les titres sont lus pour cela et ne s’affichent nulle part.</translation>
    </message>
    <message>
        <source>Windows are seen by: {adapter}</source>
        <translation>Les fenêtres sont vues par&#x202f;: {adapter}</translation>
    </message>
    <message>
        <source>No window can be seen here. The page About says why.</source>
        <translation>Aucune fenêtre ne se voit ici. La page À propos dit pourquoi.</translation>
    </message>
    <message>
        <source>In front: {what}</source>
        <translation>Devant&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Before that: {what}</source>
        <translation>Avant&#x202f;: {what}</translation>
    </message>
    <message>
        <source>a window of Detox, which never counts</source>
        <translation>une fenêtre de Detox, qui ne compte jamais</translation>
    </message>
    <message>
        <source>nothing that the desktop tells of</source>
        <translation>rien que le bureau fasse savoir</translation>
    </message>
    <message>
        <source>{program}, and nobody can tell which page</source>
        <translation>{program}, et personne ne peut dire quelle page</translation>
    </message>
    <message>
        <source>{program}, taken for {platform}</source>
        <translation>{program}, compris comme {platform}</translation>
    </message>
    <message>
        <source>{program}, taken for {platform}, where one works</source>
        <translation>{program}, compris comme {platform}, côté travail</translation>
    </message>
    <message>
        <source>{program}, no social platform</source>
        <translation>{program}, pas un réseau social</translation>
    </message>
    <message>
        <source>a program without a name</source>
        <translation>un programme sans nom</translation>
    </message>
    <message>
        <source>Somebody is there.</source>
        <translation>Quelqu’un est là.</translation>
    </message>
    <message>
        <source>Nobody has touched anything for a while.</source>
        <translation>Personne n’a rien touché depuis un moment.</translation>
    </message>
    <message>
        <source>Locked or asleep.</source>
        <translation>Verrouillé ou en veille.</translation>
    </message>
    <message>
        <source>Nobody touches anything, but it plays: that counts.</source>
        <translation>Personne ne touche à rien, mais ça joue&#x202f;: cela compte.</translation>
    </message>
    <message>
        <source>Calls: {program} uses the microphone</source>
        <translation>Appels&#x202f;: {program} utilise le micro</translation>
    </message>
    <message>
        <source>Calls: {program} uses the camera</source>
        <translation>Appels&#x202f;: {program} utilise la caméra</translation>
    </message>
    <message>
        <source>Calls: {program} records or shares the screen</source>
        <translation>Appels&#x202f;: {program} enregistre ou partage l’écran</translation>
    </message>
    <message>
        <source>Calls: do not disturb is on</source>
        <translation>Appels&#x202f;: «&#x202f;ne pas déranger&#x202f;» est activé</translation>
    </message>
    <message>
        <source>Calls: a window is full screen</source>
        <translation>Appels&#x202f;: une fenêtre est en plein écran</translation>
    </message>
    <message>
        <source>Calls: none, when this page was opened</source>
        <translation>Appels&#x202f;: aucun, quand cette page s’est ouverte</translation>
    </message>
    <message>
        <source>Ask about calls again</source>
        <translation>Redemander pour les appels</translation>
    </message>
    <message>
        <source>{what}: {key}</source>
        <translation>{what}&#x202f;: {key}</translation>
    </message>
    <message>
        <source>{what}: no key yet</source>
        <translation>{what}&#x202f;: pas encore de touche</translation>
    </message>
    <message>
        <source>Your desktop asks you now which keys.</source>
        <translation>Ton bureau te demande maintenant quelles touches.</translation>
    </message>
    <message>
        <source>Choose other keys…</source>
        <translation>Choisir d’autres touches…</translation>
    </message>
    <message>
        <source>Other keys are chosen in the keyboard settings of your desktop.</source>
        <translation>D’autres touches se choisissent dans les réglages du clavier de ton bureau.</translation>
    </message>
    <message>
        <source>No keys: {why}.</source>
        <translation>Pas de raccourcis&#x202f;: {why}.</translation>
    </message>
    <message>
        <source>In the keyboard settings of your desktop you can give a key to each of these commands yourself:</source>
        <translation>Dans les réglages du clavier de ton bureau, tu peux donner toi-même une touche à chacune de ces commandes&#x202f;:</translation>
    </message>
    <message>
        <source>Not taken. {why}</source>
        <translation>Pas retenu. {why}</translation>
    </message>
    <message>
        <source>Still counts: {value}.</source>
        <translation>Compte encore&#x202f;: {value}.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Nothing social</source>
        <translation>Rien de social</translation>
    </message>
    <message>
        <source>It looks at</source>
        <translation>Elle regarde</translation>
    </message>
    <message>
        <source>Words in a page&apos;s title</source>
        <translation>Des mots du titre d’une page</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>Un programme</translation>
    </message>
    <message>
        <source>A web address</source>
        <translation>Une adresse web</translation>
    </message>
    <message>
        <source>e.g. {text}</source>
        <translation>p. ex. {text}</translation>
    </message>
    <message>
        <source>In any browser, in small or capital letters.</source>
        <translation>Dans tout navigateur, en minuscules ou en majuscules.</translation>
    </message>
    <message>
        <source>Its whole name, as the lines above tell it when it is in front.</source>
        <translation>Son nom entier, comme les lignes plus haut le disent quand il est devant.</translation>
    </message>
    <message>
        <source>Of a web app that you have installed. In a browser&apos;s other windows nobody can see an address.</source>
        <translation>Celle d’une appli web que tu as installée. Dans les autres fenêtres d’un navigateur, personne ne voit d’adresse.</translation>
    </message>
    <message>
        <source>These words</source>
        <translation>Ces mots</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>L’adresse</translation>
    </message>
    <message>
        <source>It counts as</source>
        <translation>Elle compte comme</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Without words there is nothing to look for</source>
        <translation>Sans mots, il n’y a rien à chercher</translation>
    </message>
    <message>
        <source>This is no address; one looks like example.org</source>
        <translation>Ce n’est pas une adresse&#x202f;; une adresse ressemble à example.org</translation>
    </message>
</context>
<context>
    <name>Share</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>{file}: {key} is left out: {wrong}</source>
        <translation>{file}&#x202f;: {key} est laissé de côté&#x202f;: {wrong}</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason})</source>
        <translation>{file} ne peut pas être écrit ({reason})</translation>
    </message>
    <message>
        <source>{file} does not exist</source>
        <translation>{file} n’existe pas</translation>
    </message>
    <message>
        <source>{file} is no file; it was not read</source>
        <translation>{file} n’est pas un fichier&#x202f;; il n’a pas été lu</translation>
    </message>
    <message>
        <source>{file}: schema {n} is of a newer Detox; nothing of it was read</source>
        <translation>{file}&#x202f;: le schéma {n} vient d’un Detox plus récent&#x202f;; rien n’en a été lu</translation>
    </message>
    <message>
        <source>{file}: there is no setting in it</source>
        <translation>{file}&#x202f;: il n’y a aucun réglage dedans</translation>
    </message>
    <message>
        <source>expected a table; it is ignored</source>
        <translation>une table est attendue&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>what is seen and kept is each person&apos;s own; a pack cannot carry it</source>
        <translation>ce qui est vu et gardé reste l’affaire de chacun&#x202f;; un pack ne peut pas le porter</translation>
    </message>
    <message>
        <source>expected one line of at most {n} characters; it is ignored</source>
        <translation>une ligne d’au plus {n} caractères est attendue&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>{file}: {where}: {what}.</source>
        <translation>{file}&#x202f;: {where}&#x202f;: {what}.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Your day is summed up</source>
        <translation>Le bilan de ta journée est prêt</translation>
    </message>
    <message>
        <source>It comes up when you are back. Nothing to do.</source>
        <translation>Il s’affiche à ton retour. Rien à faire.</translation>
    </message>
    <message>
        <source>You stood at the door and walked away. The feed did not mind.</source>
        <translation>Devant la porte, tu as fait demi-tour. Le fil n’a rien dit.</translation>
    </message>
    <message>
        <source>Detox has only just begun to look. Nothing to tell yet.</source>
        <translation>Detox vient tout juste de commencer à regarder. Rien à raconter encore.</translation>
    </message>
    <message>
        <source>Most of today could not be seen from here, so there is little to say.</source>
        <translation>D’ici, la journée était presque invisible&#x202f;: il y a peu à en dire.</translation>
    </message>
    <message>
        <source>Much of today could not be seen from here. The numbers are the part that could.</source>
        <translation>Une bonne part de la journée était invisible d’ici. Les chiffres disent le reste.</translation>
    </message>
    <message>
        <source>No social window was in front today. The feed managed without you.</source>
        <translation>Aucun réseau n’était au premier plan aujourd’hui. Le fil s’est débrouillé sans toi.</translation>
    </message>
    <message>
        <source>Nothing private after work, here or on the phone. The evening is yours.</source>
        <translation>Rien de privé après le travail, ni ici ni sur le téléphone. La soirée est à toi.</translation>
    </message>
    <message>
        <source>Nothing private after work here, a little on the phone. That is an evening.</source>
        <translation>Rien de privé ici après le travail, un peu sur le téléphone. Ça, c’est une soirée.</translation>
    </message>
    <message>
        <source>Thank you for telling about the phone. It stays out of the minutes.</source>
        <translation>Merci de l’avoir dit, pour le téléphone. Ça reste en dehors des minutes.</translation>
    </message>
    <message>
        <source>{n} times you stood at the door and left it shut. The feed did not mind.</source>
        <translation>{n}&#xa0;fois devant la porte, et tu l’as laissée fermée. Le fil n’a rien dit.</translation>
    </message>
    <message>
        <source>You opened the door, and you left it shut. Both were yours to decide.</source>
        <translation>Tu as ouvert la porte, et tu l’as laissée fermée. C’était à toi d’en décider.</translation>
    </message>
    <message>
        <source>The door opened when you asked it to. That is what it is for.</source>
        <translation>La porte s’est ouverte quand tu l’as voulu. Elle est là pour ça.</translation>
    </message>
    <message>
        <source>You said it was worth it. There is no other score here.</source>
        <translation>Tu as dit que ça valait le coup. Il n’y a pas d’autre note ici.</translation>
    </message>
    <message>
        <source>You said it was not worth it. Good to know, and enough for one day.</source>
        <translation>Tu as dit que ça n’en valait pas la peine. Bon à savoir, et bien assez pour un jour.</translation>
    </message>
    <message>
        <source>You stepped away {n} times. The posts waited.</source>
        <translation>Tu as quitté l’écran {n}&#xa0;fois. Les posts ont attendu.</translation>
    </message>
    <message>
        <source>Time on call: {time}. That was work, and it is counted apart.</source>
        <translation>Temps d’astreinte&#x202f;: {time}. C’était du travail, compté à part.</translation>
    </message>
    <message>
        <source>Private time stayed {time} under your own usual for this weekday.</source>
        <translation>Le privé est resté {time} sous ton habitude pour ce jour de la semaine.</translation>
    </message>
    <message>
        <source>The door was shut for {time}, and nobody knocked on this computer.</source>
        <translation>La porte est restée fermée {time}, et personne n’a frappé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There was a real pause in it: nobody touched anything, and that was allowed.</source>
        <translation>Il y a eu une vraie pause&#x202f;: personne n’a touché à rien, et c’était permis.</translation>
    </message>
    <message>
        <source>Social came in short visits. The longest took {time}.</source>
        <translation>Les réseaux, par petites visites. La plus longue a duré {time}.</translation>
    </message>
    <message>
        <source>All of it was work, and now it can stop being that.</source>
        <translation>Tout était du travail, et maintenant ça peut s’arrêter.</translation>
    </message>
    <message>
        <source>Nearly all of it was work, and now it can stop being that.</source>
        <translation>C’était presque tout du travail, et maintenant ça peut s’arrêter.</translation>
    </message>
    <message>
        <source>None of it was work. All of these minutes were your own.</source>
        <translation>Rien de tout ça n’était du travail. Ces minutes étaient toutes à toi.</translation>
    </message>
    <message>
        <source>About as much private time as is usual for you on this weekday. Fine as it is.</source>
        <translation>À peu près ton temps privé habituel pour ce jour de la semaine. C’est très bien ainsi.</translation>
    </message>
    <message>
        <source>More private time than is usual for you on this weekday. One day is one day.</source>
        <translation>Plus de privé que d’habitude pour ce jour de la semaine. Un jour n’est qu’un jour.</translation>
    </message>
    <message>
        <source>The longest sitting was {time}. Getting up in between is allowed.</source>
        <translation>La plus longue session a duré {time}. Se lever au milieu, c’est permis.</translation>
    </message>
    <message>
        <source>Only {n} times did social come to the front today.</source>
        <translation>Les réseaux ne sont venus au premier plan que {n}&#xa0;fois aujourd’hui.</translation>
    </message>
    <message>
        <source>You answered {n} cards with a click. Whatever came of them, thank you.</source>
        <translation>Tu as répondu à {n}&#xa0;cartes d’un clic. Quoi qu’il en soit sorti, merci.</translation>
    </message>
    <message>
        <source>{n} platforms had a part of you today. That is a lot of doors.</source>
        <translation>{n}&#xa0;plateformes ont eu un peu de toi aujourd’hui. Ça fait beaucoup de portes.</translation>
    </message>
    <message>
        <source>{name} was in front for most of it. The rest of the day is yours.</source>
        <translation>{name} était devant presque tout ce temps. Le reste de la journée est à toi.</translation>
    </message>
    <message>
        <source>It was all {name}, as far as this computer saw.</source>
        <translation>Il n’y a eu que {name}, pour ce que cet ordinateur en a vu.</translation>
    </message>
    <message>
        <source>This is what the computer saw today, and nothing was added.</source>
        <translation>Voilà ce que l’ordinateur a vu aujourd’hui, et rien n’y est ajouté.</translation>
    </message>
    <message>
        <source>The day is written down, so it need not be carried around.</source>
        <translation>La journée est notée, inutile de la porter avec toi.</translation>
    </message>
    <message>
        <source>That was the day, as far as this computer saw it. Good enough.</source>
        <translation>Voilà la journée, telle que cet ordinateur l’a vue. C’est bien assez.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>There was a crisis yesterday. Take an hour back {day}? The door would shut at {start}.</source>
        <translation>Hier, c’était la crise. Reprends une heure {day}&#x202f;? La porte se fermerait à {start}.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Décaler</translation>
    </message>
    <message>
        <source>Tomorrow has its plan. Nothing more to do.</source>
        <translation>Demain a son plan. Plus rien à faire.</translation>
    </message>
    <message>
        <source>Tomorrow? Decide now when you stop, and write it where you will see it at noon.</source>
        <translation>Demain&#x202f;? Décide maintenant à quelle heure tu t’arrêtes, et note-le là où tu le verras à midi.</translation>
    </message>
    <message>
        <source>Yesterday took {time} on call. Take an hour back {day}? The door would shut at {start}.</source>
        <translation>Hier, {time} d’astreinte. Tu reprends une heure {day}&#x202f;? La porte se fermerait à {start}.</translation>
    </message>
    <message>
        <source>There was work on {n} days in a row. A day off {day}? No hour counts as work, and the door stays shut.</source>
        <translation>Du travail {n}&#xa0;jours de suite. Un jour de repos {day}&#x202f;? Aucune heure ne compte comme travail, et la porte reste fermée.</translation>
    </message>
    <message>
        <source>From now on? Your longest sitting began at {start}. A pause card at {middle} each day would cut it in two.</source>
        <translation>À l’avenir&#x202f;? Ta plus longue session a commencé à {start}. Une carte de pause chaque jour à {middle} la couperait en deux.</translation>
    </message>
    <message>
        <source>Done. A pause card comes at {time} from now on.</source>
        <translation>C’est fait. Une carte de pause viendra désormais à {time}.</translation>
    </message>
    <message>
        <source>From now on? {name} came {n} times at the wrong moment. Let it come half an hour later.</source>
        <translation>À l’avenir&#x202f;? «&#x202f;{name}&#x202f;» tombait mal, {n}&#xa0;fois. Laisse-le venir une demi-heure plus tard.</translation>
    </message>
    <message>
        <source>From now on? {name} came {n} times at the wrong moment. Ask for it half as often.</source>
        <translation>À l’avenir&#x202f;? «&#x202f;{name}&#x202f;» tombait mal, {n}&#xa0;fois. Demande-le deux fois moins souvent.</translation>
    </message>
    <message>
        <source>Done. {name} comes half an hour later from now on.</source>
        <translation>C’est fait. «&#x202f;{name}&#x202f;» viendra désormais une demi-heure plus tard.</translation>
    </message>
    <message>
        <source>Done. {name} comes half as often from now on.</source>
        <translation>C’est fait. «&#x202f;{name}&#x202f;» viendra désormais deux fois moins souvent.</translation>
    </message>
    <message>
        <source>Tomorrow? Shut the door at {start}, for one evening, and see how it feels.</source>
        <translation>Demain&#x202f;? Ferme la porte à {start}, pour un soir, et vois ce que ça donne.</translation>
    </message>
    <message>
        <source>Tomorrow? You had a plan for this week. If {when}, then {then}.</source>
        <translation>Demain&#x202f;? Tu avais un plan pour cette semaine. Si {when}, alors {then}.</translation>
    </message>
    <message>
        <source>Done. The door shuts {day} at {start} and opens by itself at {end}, once.</source>
        <translation>C’est fait. La porte se ferme {day} à {start} et s’ouvre d’elle-même à {end}, une fois.</translation>
    </message>
    <message>
        <source>Half as often</source>
        <translation>Deux fois moins</translation>
    </message>
    <message>
        <source>Detox summary</source>
        <translation>Bilan Detox</translation>
    </message>
    <message>
        <source>Detox today</source>
        <translation>Detox aujourd’hui</translation>
    </message>
    <message>
        <source>{what} · {day}</source>
        <translation>{what} · {day}</translation>
    </message>
    <message>
        <source>Copy my on-call hours…</source>
        <translation>Copier mes heures d’astreinte…</translation>
    </message>
    <message>
        <source>Your day from {start} to {end}</source>
        <translation>Ta journée de {start} à {end}</translation>
    </message>
    <message>
        <source>Leave it as is</source>
        <translation>Laisser comme ça</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone. All is as it was.</source>
        <translation>Annulé. Tout est comme avant.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>Cacher les chiffres</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Montrer les chiffres</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Astreinte</translation>
    </message>
    <message>
        <source>Door shut</source>
        <translation>Porte fermée</translation>
    </message>
    <message>
        <source>on social, on this computer</source>
        <translation>sur les réseaux, sur cet ordinateur</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>numbers are hidden</source>
        <translation>les chiffres sont cachés</translation>
    </message>
    <message>
        <source>This was the day, without its numbers.</source>
        <translation>Voilà la journée, sans ses chiffres.</translation>
    </message>
    <message>
        <source>Pauses seen: {seen}</source>
        <translation>Pauses vues&#x202f;: {seen}</translation>
    </message>
    <message>
        <source>Cards ticked: {ticked} of {offered}</source>
        <translation>Cartes cochées&#x202f;: {ticked} sur {offered}</translation>
    </message>
    <message>
        <source>{time} of {whole} could not be seen from here.</source>
        <translation>{time} sur {whole} sont restées invisibles d’ici.</translation>
    </message>
    <message>
        <source>Your usual private time by now, this weekday: {time}</source>
        <translation>Ton temps privé habituel à cette heure, ce jour-là&#x202f;: {time}</translation>
    </message>
    <message>
        <source>Your usual private time on this weekday: {time}</source>
        <translation>Ton temps privé habituel ce jour de la semaine&#x202f;: {time}</translation>
    </message>
    <message>
        <source>The median of {n} of your last four such weekdays, up to this time; days off and days without data are left out.</source>
        <translation>La médiane de {n} de tes quatre derniers jours pareils, jusqu’à cette heure&#x202f;; sans les jours de repos ni les jours sans données.</translation>
    </message>
    <message>
        <source>Private after work: {time}</source>
        <translation>Privé après le travail&#x202f;: {time}</translation>
    </message>
    <message>
        <source>After yesterday’s summary: {time} on this computer.</source>
        <translation>Après le bilan d’hier&#x202f;: {time} sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Door: opened {opened}, walked away {away}</source>
        <translation>Porte&#x202f;: ouverte {opened}&#xa0;fois, laissée {away}&#xa0;fois</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} de plus</translation>
    </message>
    <message>
        <source>{what}, {start} to {end}</source>
        <translation>{what}, de {start} à {end}</translation>
    </message>
    <message>
        <source>{time} on social, on this computer.</source>
        <translation>{time} sur les réseaux, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Longest sitting: {time}</source>
        <translation>Plus longue session&#x202f;: {time}</translation>
    </message>
    <message>
        <source>Checks: {checks}</source>
        <translation>Coups d’œil&#x202f;: {checks}</translation>
    </message>
    <message>
        <source>{name} {time}</source>
        <translation>{name} {time}</translation>
    </message>
    <message>
        <source>The history cannot be read just now, so there is no number to show.</source>
        <translation>L’historique est illisible pour l’instant, donc il n’y a pas de chiffre à montrer.</translation>
    </message>
    <message>
        <source>On the phone?</source>
        <translation>Sur mobile&#x202f;?</translation>
    </message>
    <message>
        <source>And private time on the phone? It is counted nowhere.</source>
        <translation>Et du privé sur le téléphone&#x202f;? Ce n’est compté nulle part.</translation>
    </message>
    <message>
        <source>Private time: worth it?</source>
        <translation>Privé&#x202f;: ça valait le coup&#x202f;?</translation>
    </message>
    <message>
        <source>Was the private time worth it?</source>
        <translation>Le temps privé, ça valait le coup&#x202f;?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Un peu</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>Beaucoup</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Je passe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Meh</source>
        <translation>Bof</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Tracking</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>this adapter needs an X server; DISPLAY is not set</source>
        <translation>cet adaptateur demande un serveur X&#x202f;; DISPLAY n’est pas défini</translation>
    </message>
    <message>
        <source>this is a Wayland session: X sees only some of its windows</source>
        <translation>ceci est une session Wayland&#x202f;: X ne voit qu’une partie de ses fenêtres</translation>
    </message>
    <message>
        <source>An X11 session, if the log-in screen offers one, tells everything.</source>
        <translation>Une session X11, si l’écran de connexion en propose une, dit tout.</translation>
    </message>
    <message>
        <source>Sway, river, labwc, Wayfire and Hyprland tell it; so does an X11 session.</source>
        <translation>Sway, river, labwc, Wayfire et Hyprland le disent&#x202f;; une session X11 aussi.</translation>
    </message>
    <message>
        <source>On Plasma, log out and in again; elsewhere nothing is missing.</source>
        <translation>Sous Plasma, ferme ta session et rouvre-la&#x202f;; ailleurs, rien ne manque.</translation>
    </message>
    <message>
        <source>On GNOME, type sh packaging/gnome-extension/install.sh install, then log out and in again.</source>
        <translation>Sous GNOME, tape sh packaging/gnome-extension/install.sh install, puis ferme ta session et rouvre-la.</translation>
    </message>
    <message>
        <source>To have it tried, type: detox-tray settings set tracking.adapter &apos;&quot;atspi&quot;&apos;</source>
        <translation>Pour l’essayer, tape&#x202f;: detox-tray settings set tracking.adapter &apos;&quot;atspi&quot;&apos;</translation>
    </message>
    <message>
        <source>it was there and was lost: {reason}</source>
        <translation>il était là et s’est perdu&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>Log out and in again; if that does not help, tell us what doctor says.</source>
        <translation>Ferme ta session et rouvre-la&#x202f;; si ça n’aide pas, dis-nous ce que dit doctor.</translation>
    </message>
    <message>
        <source>No accessibility bus</source>
        <translation>Pas de bus d’accessibilité</translation>
    </message>
    <message>
        <source>the accessibility service (AT-SPI) is not installed or does not start</source>
        <translation>le service d’accessibilité (AT-SPI) n’est pas installé ou ne démarre pas</translation>
    </message>
    <message>
        <source>this is tried only when asked for: it switches accessibility on for all programs, and sees only some</source>
        <translation>essayé seulement sur demande&#x202f;: cela active l’accessibilité pour tous les programmes, et n’en voit que certains</translation>
    </message>
    <message>
        <source>the accessibility bus went away</source>
        <translation>le bus d’accessibilité est parti</translation>
    </message>
    <message>
        <source>No message bus</source>
        <translation>Pas de bus de messages</translation>
    </message>
    <message>
        <source>the {which} bus cannot be reached ({error})</source>
        <translation>le bus {which} est injoignable ({error})</translation>
    </message>
    <message>
        <source>calls and screen shares are not looked for on this system yet</source>
        <translation>les appels et partages d’écran ne sont pas encore cherchés sur ce système</translation>
    </message>
    <message>
        <source>before a call, hold the reminders from the tray menu</source>
        <translation>avant un appel, suspends les rappels depuis le menu</translation>
    </message>
    <message>
        <source>a call with microphone and camera off looks like any other program</source>
        <translation>un appel micro et caméra coupés ressemble à n’importe quel programme</translation>
    </message>
    <message>
        <source>what shares the screen through X11, such as a browser&apos;s tab, leaves no trace</source>
        <translation>ce qui partage l’écran par X11, comme l’onglet d’un navigateur, ne laisse pas de trace</translation>
    </message>
    <message>
        <source>this system does not tell who shares or records the screen</source>
        <translation>ce système ne dit pas qui partage ou enregistre l’écran</translation>
    </message>
    <message>
        <source>this system tells no program whether do not disturb (a focus) is on</source>
        <translation>ce système ne dit à aucun programme si «&#x202f;ne pas déranger&#x202f;» (un mode de concentration) est actif</translation>
    </message>
    <message>
        <source>macOS tells that a camera is on, not who has it: it cannot be left out by name</source>
        <translation>macOS dit qu’une caméra est allumée, pas qui l’utilise&#x202f;: elle ne peut pas être exclue par son nom</translation>
    </message>
    <message>
        <source>PULSE_SERVER names a sound server on another computer</source>
        <translation>PULSE_SERVER désigne un serveur de son sur un autre ordinateur</translation>
    </message>
    <message>
        <source>no sound server listens at {path}</source>
        <translation>aucun serveur de son n’écoute dans {path}</translation>
    </message>
    <message>
        <source>start PulseAudio, or PipeWire with pipewire-pulse; Detox looks each time</source>
        <translation>lance PulseAudio, ou PipeWire avec pipewire-pulse&#x202f;; Detox regarde à chaque fois</translation>
    </message>
    <message>
        <source>PipeWire is not running</source>
        <translation>PipeWire ne tourne pas</translation>
    </message>
    <message>
        <source>PipeWire&apos;s program pw-dump is not installed</source>
        <translation>le programme pw-dump de PipeWire n’est pas installé</translation>
    </message>
    <message>
        <source>shares under Wayland need PipeWire and its pw-dump; Detox looks each time</source>
        <translation>sous Wayland, les partages demandent PipeWire et son pw-dump&#x202f;; Detox regarde à chaque fois</translation>
    </message>
    <message>
        <source>the list of open files in {proc} cannot be read</source>
        <translation>impossible de lire la liste des fichiers ouverts dans {proc}</translation>
    </message>
    <message>
        <source>a Flatpak does not see the programs outside of it</source>
        <translation>un Flatpak ne voit pas les programmes hors de lui</translation>
    </message>
    <message>
        <source>install Detox as a package of your system; until then, hold the reminders from the tray menu</source>
        <translation>installe Detox comme paquet de ton système&#x202f;; d’ici là, suspends les rappels depuis le menu</translation>
    </message>
    <message>
        <source>nobody shows notices here now, so nobody was asked for quiet</source>
        <translation>personne n’affiche de notifications ici pour l’instant, donc personne n’a pu demander le calme</translation>
    </message>
    <message>
        <source>{server}, which shows the notices here, does not tell</source>
        <translation>{server}, qui affiche les notifications ici, ne le dit pas</translation>
    </message>
    <message>
        <source>a Flatpak does not see what the desktop is set to</source>
        <translation>un Flatpak ne voit pas comment le bureau est réglé</translation>
    </message>
    <message>
        <source>hold the reminders from the tray menu instead; Detox asks anew each time</source>
        <translation>suspends plutôt les rappels depuis le menu&#x202f;; Detox redemande à chaque fois</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>this system has no adapter of that name</source>
        <translation>ce système n’a pas d’adaptateur de ce nom</translation>
    </message>
    <message>
        <source>check the name in the settings</source>
        <translation>vérifie le nom dans les réglages</translation>
    </message>
    <message>
        <source>GNOME Shell went away</source>
        <translation>GNOME Shell est parti</translation>
    </message>
    <message>
        <source>No idle time from GNOME</source>
        <translation>Pas de temps d’inactivité par GNOME</translation>
    </message>
    <message>
        <source>GNOME&apos;s idle monitor does not run in this session</source>
        <translation>le moniteur d’inactivité de GNOME ne tourne pas dans cette session</translation>
    </message>
    <message>
        <source>GNOME Shell, or our extension in it, went away</source>
        <translation>GNOME Shell, ou notre extension dedans, est parti</translation>
    </message>
    <message>
        <source>No windows from GNOME</source>
        <translation>Pas de fenêtres par GNOME</translation>
    </message>
    <message>
        <source>GNOME Shell does not run in this session</source>
        <translation>GNOME Shell ne tourne pas dans cette session</translation>
    </message>
    <message>
        <source>GNOME tells nobody which window is in front, and our extension for it is not on</source>
        <translation>GNOME ne dit à personne quelle fenêtre est devant, et notre extension pour cela n’est pas active</translation>
    </message>
    <message>
        <source>KWin runs no script of ours</source>
        <translation>KWin n’exécute pas notre script</translation>
    </message>
    <message>
        <source>there is no runtime folder to hand KWin a script in (XDG_RUNTIME_DIR)</source>
        <translation>il n’y a pas de dossier d’exécution pour passer un script à KWin (XDG_RUNTIME_DIR)</translation>
    </message>
    <message>
        <source>KWin does not answer when it is asked to run a script</source>
        <translation>KWin ne répond pas quand on lui demande d’exécuter un script</translation>
    </message>
    <message>
        <source>KWin went away</source>
        <translation>KWin est parti</translation>
    </message>
    <message>
        <source>KWin did not run the script that was loaded into it</source>
        <translation>KWin n’a pas exécuté le script qu’il avait chargé</translation>
    </message>
    <message>
        <source>No windows from KWin</source>
        <translation>Pas de fenêtres par KWin</translation>
    </message>
    <message>
        <source>KWin does not run in this session</source>
        <translation>KWin ne tourne pas dans cette session</translation>
    </message>
    <message>
        <source>Detox may not see titles of windows: sites in browsers are counted as unknown, apps are told apart</source>
        <translation>Detox n’a pas accès aux titres des fenêtres&#x202f;: les sites comptent comme inconnus, les applications se distinguent</translation>
    </message>
    <message>
        <source>Switch Detox on in System Settings &gt; Privacy &amp; Security &gt; Accessibility. It is noticed while Detox runs.</source>
        <translation>Active Detox dans Réglages Système &gt; Confidentialité et sécurité &gt; Accessibilité. C’est pris en compte sans relancer Detox.</translation>
    </message>
    <message>
        <source>No titles</source>
        <translation>Pas de titres</translation>
    </message>
    <message>
        <source>No word of windows</source>
        <translation>Pas de nouvelles des fenêtres</translation>
    </message>
    <message>
        <source>a part of pyobjc is missing: {reason}</source>
        <translation>une partie de pyobjc manque&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>whether a program plays something is not looked for on this system yet</source>
        <translation>on ne cherche pas encore sur ce système si un programme joue quelque chose</translation>
    </message>
    <message>
        <source>nothing to do: a video counts until the idle time begins</source>
        <translation>rien à faire&#x202f;: une vidéo compte jusqu’au début de l’inactivité</translation>
    </message>
    <message>
        <source>music in another tab of the same browser looks like a video in front</source>
        <translation>la musique d’un autre onglet du même navigateur ressemble à une vidéo au premier plan</translation>
    </message>
    <message>
        <source>a video without sound leaves a trace only where the desktop is kept awake for it</source>
        <translation>une vidéo sans son ne laisse de trace que là où elle tient le bureau éveillé</translation>
    </message>
    <message>
        <source>shorten tracking.watching_minutes, or set it to 0</source>
        <translation>raccourcis tracking.watching_minutes, ou mets-le à 0</translation>
    </message>
    <message>
        <source>nothing here tells which program keeps the screen awake</source>
        <translation>rien ici ne dit quel programme tient l’écran éveillé</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>nothing to do: players and sound are looked at as well</source>
        <translation>rien à faire&#x202f;: les lecteurs et le son sont regardés aussi</translation>
    </message>
    <message>
        <source>log in by a session that has a message bus; Detox looks each time</source>
        <translation>ouvre une session qui a un bus de messages&#x202f;; Detox regarde à chaque fois</translation>
    </message>
    <message>
        <source>this system lets no program switch do not disturb on</source>
        <translation>ce système ne laisse aucun programme activer «&#x202f;ne pas déranger&#x202f;»</translation>
    </message>
    <message>
        <source>this system has no list of programs that start at log-in</source>
        <translation>ce système n’a pas de liste de programmes lancés à l’ouverture de session</translation>
    </message>
    <message>
        <source>Starting at log-in</source>
        <translation>Lancement à l’ouverture de session</translation>
    </message>
    <message>
        <source>No word of locking and sleeping</source>
        <translation>Pas de nouvelles du verrouillage et de la veille</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}&#x202f;; {second}</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Pas de session</translation>
    </message>
    <message>
        <source>logind is not there, or knows no session of ours</source>
        <translation>logind n’est pas là, ou ne connaît pas notre session</translation>
    </message>
    <message>
        <source>there is no browser companion yet</source>
        <translation>il n’y a pas encore de compagnon pour navigateur</translation>
    </message>
    <message>
        <source>nothing to do: sites are recognised by the titles of windows</source>
        <translation>rien à faire&#x202f;: les sites se reconnaissent aux titres des fenêtres</translation>
    </message>
    <message>
        <source>the Wayland compositor went away</source>
        <translation>le compositeur Wayland est parti</translation>
    </message>
    <message>
        <source>the compositor tells no more which windows there are</source>
        <translation>le compositeur ne dit plus quelles fenêtres il y a</translation>
    </message>
    <message>
        <source>No Wayland desktop</source>
        <translation>Pas de bureau Wayland</translation>
    </message>
    <message>
        <source>this compositor does not say which window is active</source>
        <translation>ce compositeur ne dit pas quelle fenêtre est active</translation>
    </message>
    <message>
        <source>this compositor does not say when nobody touches anything</source>
        <translation>ce compositeur ne dit pas quand personne ne touche à rien</translation>
    </message>
    <message>
        <source>this is no Wayland session: WAYLAND_DISPLAY is not set</source>
        <translation>ceci n’est pas une session Wayland&#x202f;: WAYLAND_DISPLAY n’est pas défini</translation>
    </message>
    <message>
        <source>no compositor answers at WAYLAND_DISPLAY={display}</source>
        <translation>aucun compositeur ne répond à WAYLAND_DISPLAY={display}</translation>
    </message>
    <message>
        <source>this adapter is for Windows</source>
        <translation>cet adaptateur est pour Windows</translation>
    </message>
    <message>
        <source>Windows makes no window for messages ({reason})</source>
        <translation>Windows ne crée pas de fenêtre pour les messages ({reason})</translation>
    </message>
    <message>
        <source>the X server went away</source>
        <translation>le serveur X est parti</translation>
    </message>
    <message>
        <source>No idle time from X11</source>
        <translation>Pas de temps d’inactivité par X11</translation>
    </message>
    <message>
        <source>the X server has no idle counter (SYNC, IDLETIME)</source>
        <translation>le serveur X n’a pas de compteur d’inactivité (SYNC, IDLETIME)</translation>
    </message>
    <message>
        <source>No X11 desktop</source>
        <translation>Pas de bureau X11</translation>
    </message>
    <message>
        <source>xcffib or libxcb cannot be loaded ({error})</source>
        <translation>impossible de charger xcffib ou libxcb ({error})</translation>
    </message>
    <message>
        <source>no X server answers at DISPLAY={display}</source>
        <translation>aucun serveur X ne répond à DISPLAY={display}</translation>
    </message>
    <message>
        <source>this macOS does not tell ({reason})</source>
        <translation>ce macOS ne le dit pas ({reason})</translation>
    </message>
    <message>
        <source>this Windows does not note down who uses it</source>
        <translation>ce Windows ne note pas qui l’utilise</translation>
    </message>
    <message>
        <source>Windows does not tell whether notices may be shown</source>
        <translation>Windows ne dit pas si les notifications peuvent s’afficher</translation>
    </message>
    <message>
        <source>before a talk, hold the reminders from the tray menu</source>
        <translation>avant une présentation, suspends les rappels depuis le menu</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>none of {programs} is here</source>
        <translation>aucun de ceux-ci n’est là&#x202f;: {programs}</translation>
    </message>
    <message>
        <source>Cards come without a sound; pulseaudio-utils or pipewire-bin has a player.</source>
        <translation>Les cartes viennent sans son&#x202f;; pulseaudio-utils ou pipewire-bin apporte un lecteur.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>nobody shows notices here now</source>
        <translation>personne n’affiche de notifications ici en ce moment</translation>
    </message>
    <message>
        <source>{server}, which shows the notices here, has no switch that Detox knows</source>
        <translation>{server}, qui affiche les notifications ici, n’a pas d’interrupteur que Detox connaisse</translation>
    </message>
    <message>
        <source>{switch} did not take it ({error})</source>
        <translation>{switch} ne l’a pas accepté ({error})</translation>
    </message>
    <message>
        <source>a Flatpak cannot change what the desktop is set to</source>
        <translation>un Flatpak ne peut pas changer les réglages du bureau</translation>
    </message>
    <message>
        <source>switch do not disturb on by hand; our own notices are silent all the same</source>
        <translation>active «&#x202f;ne pas déranger&#x202f;» à la main&#x202f;; nos propres notifications se taisent de toute façon</translation>
    </message>
    <message>
        <source>nobody can leave a window out of pictures of the screen here</source>
        <translation>ici, rien ne peut retirer une fenêtre des images de l’écran</translation>
    </message>
    <message>
        <source>share one window instead of the whole screen; cards and doors wait meanwhile</source>
        <translation>partage une fenêtre plutôt que tout l’écran&#x202f;; cartes et portes attendent pendant ce temps</translation>
    </message>
    <message>
        <source>they are switched off</source>
        <translation>ils sont désactivés</translation>
    </message>
    <message>
        <source>switch them on in the settings, under Look and sound</source>
        <translation>active-les dans les réglages, sous Aspect et son</translation>
    </message>
    <message>
        <source>this system has no portal that gives keys to programs</source>
        <translation>ce système n’a pas de portail qui donne des touches aux programmes</translation>
    </message>
    <message>
        <source>in the keyboard settings of your desktop, give a key to a command such as: detox-tray remind pause</source>
        <translation>dans les réglages du clavier de ton bureau, donne une touche à une commande comme&#x202f;: detox-tray remind pause</translation>
    </message>
    <message>
        <source>this desktop has no portal</source>
        <translation>ce bureau n’a pas de portail</translation>
    </message>
    <message>
        <source>the portal of this desktop gives no keys to programs</source>
        <translation>le portail de ce bureau ne donne pas de touches aux programmes</translation>
    </message>
    <message>
        <source>you said no when your desktop asked</source>
        <translation>tu as dit non quand ton bureau a demandé</translation>
    </message>
    <message>
        <source>your desktop did not say which keys</source>
        <translation>ton bureau n’a pas dit quelles touches</translation>
    </message>
    <message>
        <source>the portal of this desktop is gone; when it is back, so are the keys</source>
        <translation>le portail de ce bureau n’est plus là&#x202f;; les raccourcis reviennent avec lui</translation>
    </message>
    <message>
        <source>your desktop took the keys back</source>
        <translation>ton bureau a repris les touches</translation>
    </message>
    <message>
        <source>on this system only the running program can tell</source>
        <translation>sur ce système, seul le programme en marche peut le dire</translation>
    </message>
    <message>
        <source>start Detox</source>
        <translation>lance Detox</translation>
    </message>
    <message>
        <source>no session bus</source>
        <translation>pas de bus de session</translation>
    </message>
    <message>
        <source>start a session bus (package dbus)</source>
        <translation>lance un bus de session (paquet dbus)</translation>
    </message>
    <message>
        <source>there is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set</source>
        <translation>il n’y a pas d’écran ici&#x202f;: ni DISPLAY ni WAYLAND_DISPLAY n’est défini</translation>
    </message>
    <message>
        <source>log in to a desktop session and look again</source>
        <translation>ouvre une session de bureau et regarde à nouveau</translation>
    </message>
    <message>
        <source>log in to an X11 session if the log-in screen offers one</source>
        <translation>ouvre une session X11 si l’écran de connexion en propose une</translation>
    </message>
    <message>
        <source>GNOME tells windows to our extension only, and that is not on here</source>
        <translation>GNOME ne dit les fenêtres qu’à notre extension, et elle n’est pas active ici</translation>
    </message>
    <message>
        <source>on GNOME: sh packaging/gnome-extension/install.sh install, then log out and in again</source>
        <translation>sous GNOME&#x202f;: sh packaging/gnome-extension/install.sh install, puis ferme la session et rouvre-la</translation>
    </message>
    <message>
        <source>the Python package {module} is not installed</source>
        <translation>le paquet Python {module} n’est pas installé</translation>
    </message>
    <message>
        <source>install {module}</source>
        <translation>installe {module}</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Tips</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>{folder}: expected a folder of tips for each language; there are no cards.</source>
        <translation>{folder}&#x202f;: un dossier de conseils par langue est attendu&#x202f;; il n’y a pas de cartes.</translation>
    </message>
    <message>
        <source>{file}: {where}: {what}.</source>
        <translation>{file}&#x202f;: {where}&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>expected {expected}; it is read as if it said so</source>
        <translation>{expected} est attendu&#x202f;; c’est lu comme si c’était dit</translation>
    </message>
    <message>
        <source>there is no such key; it is ignored</source>
        <translation>cette clé n’existe pas&#x202f;; elle est ignorée</translation>
    </message>
    <message>
        <source>expected a file name of small letters, digits and _; it is ignored</source>
        <translation>un nom de fichier en minuscules, chiffres et _ est attendu&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>expected a list of tables; it is ignored</source>
        <translation>une liste de tables est attendue&#x202f;; c’est ignoré</translation>
    </message>
    <message>
        <source>{reason}; the tip is ignored</source>
        <translation>{reason}&#x202f;; le conseil est ignoré</translation>
    </message>
    <message>
        <source>expected a table</source>
        <translation>une table est attendue</translation>
    </message>
    <message>
        <source>{key}: it is missing</source>
        <translation>{key}&#x202f;: absent</translation>
    </message>
    <message>
        <source>{key}: expected a list of texts</source>
        <translation>{key}&#x202f;: une liste de textes est attendue</translation>
    </message>
    <message>
        <source>{key}: expected a text</source>
        <translation>{key}&#x202f;: un texte est attendu</translation>
    </message>
    <message>
        <source>beats: expected one to four</source>
        <translation>beats&#x202f;: un à quatre sont attendus</translation>
    </message>
    <message>
        <source>{key}: expected of these: {words}</source>
        <translation>{key}&#x202f;: parmi ces mots&#x202f;: {words}</translation>
    </message>
    <message>
        <source>id: another tip has it already</source>
        <translation>id&#x202f;: un autre conseil l’a déjà</translation>
    </message>
</context>
<context>
    <name>Toml</name>
    <message>
        <source>File not understood</source>
        <translation>Fichier non compris</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>Impossible de lire {file} ({reason}).</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB and was not read.</source>
        <translation>{file} dépasse 1&#xa0;Mio et n’a pas été lu.</translation>
    </message>
    <message>
        <source>{file}, line {line}: expected text in UTF-8; the file was not used.</source>
        <translation>{file}, ligne {line}&#x202f;: du texte en UTF-8 est attendu&#x202f;; le fichier n’a pas servi.</translation>
    </message>
    <message>
        <source>{file}, line {line}: expected TOML ({what}); the file was not used.</source>
        <translation>{file}, ligne {line}&#x202f;: du TOML est attendu ({what})&#x202f;; le fichier n’a pas servi.</translation>
    </message>
    <message>
        <source>{file}: its lists or tables are nested far too deep; the file was not used.</source>
        <translation>{file}&#x202f;: ses listes ou tables sont bien trop imbriquées&#x202f;; le fichier n’a pas servi.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Detox - {state}</source>
        <translation>Detox – {state}</translation>
    </message>
    <message>
        <source>Detox - {state}, {next}</source>
        <translation>Detox – {state}, {next}</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>This lifts all blocks, switches their rules off, removes autostart and quits. Your history and settings stay. Go on?</source>
        <translation>Cela lève toutes les plages, éteint leurs règles, enlève le lancement automatique et ferme Detox. Ton historique et tes réglages restent. On y va&#x202f;?</translation>
    </message>
    <message>
        <source>Done: {what}.</source>
        <translation>Fait&#x202f;: {what}.</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[o/N]</translation>
    </message>
    <message>
        <source>y yes</source>
        <translation>o oui</translation>
    </message>
    <message>
        <source>nothing was changed: nobody answered; with --yes it is done without asking</source>
        <translation>rien n’a changé&#x202f;: personne n’a répondu&#x202f;; avec --yes, cela se fait sans demander</translation>
    </message>
    <message>
        <source>Detox has quit</source>
        <translation>Detox est fermé</translation>
    </message>
    <message>
        <source>blocks are lifted</source>
        <translation>les plages sont levées</translation>
    </message>
    <message>
        <source>rules are switched off, and kept in your settings</source>
        <translation>les règles sont éteintes, et gardées dans tes réglages</translation>
    </message>
    <message>
        <source>autostart is removed</source>
        <translation>le lancement automatique est enlevé</translation>
    </message>
    <message>
        <source>do not disturb is as it was</source>
        <translation>«&#x202f;ne pas déranger&#x202f;» est comme avant</translation>
    </message>
    <message>
        <source>This takes back all that Detox did to this computer, and quits it. Go on?</source>
        <translation>Cela défait tout ce que Detox a changé sur cet ordinateur, et le ferme. On y va&#x202f;?</translation>
    </message>
    <message>
        <source>Delete your settings and your history in {folder}, too?</source>
        <translation>Effacer aussi tes réglages et ton historique dans {folder}&#x202f;?</translation>
    </message>
    <message>
        <source>settings and history stay in {folder}</source>
        <translation>réglages et historique restent dans {folder}</translation>
    </message>
    <message>
        <source>To remove the program: {command}</source>
        <translation>Pour enlever le programme&#x202f;: {command}</translation>
    </message>
    <message>
        <source>the scripts in KWin are removed</source>
        <translation>les scripts dans KWin sont enlevés</translation>
    </message>
    <message>
        <source>the extension of GNOME Shell is removed</source>
        <translation>l’extension de GNOME Shell est enlevée</translation>
    </message>
    <message>
        <source>settings and history are deleted; {folder} stays, with {names} in it</source>
        <translation>réglages et historique sont effacés&#x202f;; {folder} reste, avec {names} dedans</translation>
    </message>
    <message>
        <source>settings and history are deleted</source>
        <translation>réglages et historique sont effacés</translation>
    </message>
    <message>
        <source>To remove the program, delete {folder}, or use its entry in the system&apos;s settings.</source>
        <translation>Pour enlever le programme, efface {folder}, ou passe par son entrée dans les réglages du système.</translation>
    </message>
    <message>
        <source>To remove the program, delete {folder}</source>
        <translation>Pour enlever le programme, efface {folder}</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Detox has seen very little of this week. Nothing to tell yet.</source>
        <translation>Detox a très peu vu de cette semaine. Rien à raconter encore.</translation>
    </message>
    <message>
        <source>This week could not be seen from here, so there is nothing to tell of it.</source>
        <translation>Je n’ai pas pu voir cette semaine d’ici, alors il n’y a rien à en dire.</translation>
    </message>
    <message>
        <source>Much of this week could not be seen from here. The rest is below.</source>
        <translation>Une bonne part de cette semaine n’a pas pu être vue d’ici. Le reste est dessous.</translation>
    </message>
    <message>
        <source>No social window was in front this week. The feed managed without you.</source>
        <translation>Aucune fenêtre sociale devant toi cette semaine. Le fil s’est débrouillé sans toi.</translation>
    </message>
    <message>
        <source>You stood at the door {day} and left it shut. The feed did not mind.</source>
        <translation>Tu étais devant la porte {day} et tu l’as laissée fermée. Le fil s’en est remis.</translation>
    </message>
    <message>
        <source>Time on call this week: {time}. You may ask for it back.</source>
        <translation>D’astreinte cette semaine&#x202f;: {time}. Tu peux demander à récupérer ce temps.</translation>
    </message>
    <message>
        <source>No social work was seen here {day}. A week has room for such days.</source>
        <translation>Aucun travail social vu ici {day}. Une semaine a de la place pour ces jours-là.</translation>
    </message>
    <message>
        <source>The private time {day} was worth it, you said. There is no other score here.</source>
        <translation>Le temps privé de {day} valait le coup, as-tu dit. Il n’y a pas d’autre note ici.</translation>
    </message>
    <message>
        <source>Private time, added up, came to {time} less than is usual for these days.</source>
        <translation>Le temps privé, en tout, fait {time} de moins que d’habitude pour ces jours-là.</translation>
    </message>
    <message>
        <source>There was a real pause {day}: nobody touched anything, and that was allowed.</source>
        <translation>Il y a eu une vraie pause {day}&#x202f;: personne n’a rien touché, et c’était permis.</translation>
    </message>
    <message>
        <source>That was the week, as far as this computer saw it. Good enough.</source>
        <translation>Voilà la semaine, telle que cet ordinateur l’a vue. C’est bien assez.</translation>
    </message>
    <message>
        <source>Noted, for yourself alone. Nothing has to follow from it.</source>
        <translation>C’est noté, pour toi seul. Rien n’a besoin d’en sortir.</translation>
    </message>
    <message>
        <source>A week that felt low. That says something about the week, not about you.</source>
        <translation>Une semaine qui a pesé. Cela dit quelque chose de la semaine, pas de toi.</translation>
    </message>
    <message>
        <source>Two weeks that felt low, one after the other. If you like, talk it over: with somebody you trust, with a doctor, or with people whose work is listening.</source>
        <translation>Deux semaines qui ont pesé, l’une après l’autre. Si tu veux, parles-en&#x202f;: à quelqu’un de confiance, à un médecin, ou à des gens dont c’est le métier d’écouter.</translation>
    </message>
    <message>
        <source>One small thing: a meal or a walk before the next screen.</source>
        <translation>Une petite chose&#x202f;: un repas ou une marche avant le prochain écran.</translation>
    </message>
    <message>
        <source>One small thing: an hour next week with the part of it that you like.</source>
        <translation>Une petite chose&#x202f;: la semaine prochaine, une heure avec la part du travail que tu aimes.</translation>
    </message>
    <message>
        <source>One small thing: write down one thing that worked, however small.</source>
        <translation>Une petite chose&#x202f;: note une chose qui a marché, même minuscule.</translation>
    </message>
    <message>
        <source>About the load: ask your lead for one change next week, such as trading an hour of comments with a colleague.</source>
        <translation>Pour la charge&#x202f;: demande un changement pour la semaine prochaine, par exemple d’échanger une heure de commentaires avec un collègue.</translation>
    </message>
    <message>
        <source>A reflection, not a test or a diagnosis. It stays on this computer, is in no export, and you can delete it here.</source>
        <translation>Une réflexion, pas un test ni un diagnostic. Elle reste sur cet ordinateur, n’est dans aucun export, et tu peux l’effacer ici.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>épuisée</translation>
    </message>
    <message>
        <source>plenty left</source>
        <translation>il en reste plein</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Ta distance</translation>
    </message>
    <message>
        <source>far from it all</source>
        <translation>loin de tout ça</translation>
    </message>
    <message>
        <source>close to it</source>
        <translation>tout près</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>nothing gets done</source>
        <translation>rien n’aboutit</translation>
    </message>
    <message>
        <source>things get done</source>
        <translation>les choses aboutissent</translation>
    </message>
    <message>
        <source>Keep how it feels</source>
        <translation>Garder ce ressenti</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Plutôt pas</translation>
    </message>
    <message>
        <source>People who listen…</source>
        <translation>Des gens qui écoutent…</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>L’effacer</translation>
    </message>
    <message>
        <source>Delete all weeks</source>
        <translation>Effacer toutes les semaines</translation>
    </message>
    <message>
        <source>Deleted, for good.</source>
        <translation>Effacé, pour de bon.</translation>
    </message>
    <message>
        <source>{name}, from {low} to {high}</source>
        <translation>{name}, de «&#x202f;{low}&#x202f;» à «&#x202f;{high}&#x202f;»</translation>
    </message>
    <message>
        <source>Private; the tick is your own usual</source>
        <translation>Privé&#x202f;; le trait est ton habitude</translation>
    </message>
    <message>
        <source>Detox, my week</source>
        <translation>Detox, ma semaine</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semaine d’avant</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semaine d’après</translation>
    </message>
    <message>
        <source>Private time, by what you said of its days</source>
        <translation>Temps privé, selon ce que tu as dit de ces jours</translation>
    </message>
    <message>
        <source>One win of this week</source>
        <translation>Une réussite de cette semaine</translation>
    </message>
    <message>
        <source>In your own words, large or small</source>
        <translation>Avec tes mots, grande ou petite</translation>
    </message>
    <message>
        <source>Earlier wins…</source>
        <translation>Réussites passées…</translation>
    </message>
    <message>
        <source>One plan for next week</source>
        <translation>Un plan pour la semaine prochaine</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>then</source>
        <translation>alors</translation>
    </message>
    <message>
        <source>e.g. it is six</source>
        <translation>p. ex. il est 18 h</translation>
    </message>
    <message>
        <source>e.g. the rest waits</source>
        <translation>p. ex. le reste attendra</translation>
    </message>
    <message>
        <source>Your plan for this week was: if {when}, then {then}.</source>
        <translation>Ton plan pour cette semaine&#x202f;: quand {when}, alors {then}.</translation>
    </message>
    <message>
        <source>Keep win and plan</source>
        <translation>Garder réussite et plan</translation>
    </message>
    <message>
        <source>Kept, on this computer.</source>
        <translation>C’est gardé, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A plan needs both halves, so it is not kept yet. The rest is.</source>
        <translation>Un plan a besoin de ses deux moitiés, il n’est pas encore gardé. Le reste, si.</translation>
    </message>
    <message>
        <source>Not kept yet. Esc once more leaves it so.</source>
        <translation>Pas encore gardé. Échap encore une fois, et ça en reste là.</translation>
    </message>
    <message>
        <source>Not kept yet. The arrow once more leaves it so.</source>
        <translation>Pas encore gardé. Encore un clic sur la flèche, et ça reste ainsi.</translation>
    </message>
    <message>
        <source>How is work feeling?</source>
        <translation>Comment va le travail&#x202f;?</translation>
    </message>
    <message>
        <source>Week {number} · {first} to {last}</source>
        <translation>Semaine {number} · du {first} au {last}</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>jour de congé</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>encore à venir</translation>
    </message>
    <message>
        <source>nothing social</source>
        <translation>rien de social</translation>
    </message>
    <message>
        <source>nothing was counted</source>
        <translation>rien n’a été compté</translation>
    </message>
    <message>
        <source>{time} could not be seen from here</source>
        <translation>{time} que je n’ai pas pu voir d’ici</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>usual private time on this weekday {time}</source>
        <translation>temps privé habituel ce jour-là {time}</translation>
    </message>
    <message>
        <source>worth it {time}</source>
        <translation>valait le coup {time}</translation>
    </message>
    <message>
        <source>meh {time}</source>
        <translation>bof {time}</translation>
    </message>
    <message>
        <source>not worth it {time}</source>
        <translation>n’en valait pas la peine {time}</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Detox, my wins</source>
        <translation>Detox, mes réussites</translation>
    </message>
    <message>
        <source>Wins of my weeks</source>
        <translation>Les réussites de mes semaines</translation>
    </message>
    <message>
        <source>None is kept yet. There is room for one at the end of each week.</source>
        <translation>Aucune pour l’instant. Il y a de la place pour une à la fin de chaque semaine.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Delete: {what}</source>
        <translation>Effacer&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Our extension of GNOME Shell</source>
        <translation>Notre extension de GNOME Shell</translation>
    </message>
    <message>
        <source>GNOME tells nobody else which window is in front. It counts from your next log-in on.</source>
        <translation>GNOME ne dit à personne d’autre quelle fenêtre est devant. Elle compte à partir de ta prochaine session.</translation>
    </message>
    <message>
        <source>It is installed. Log out and in again, and Detox sees your windows.</source>
        <translation>Elle est installée. Ferme et rouvre ta session, et Detox verra tes fenêtres.</translation>
    </message>
    <message>
        <source>In the folder of Detox, type sh packaging/gnome-extension/install.sh install; then log out and in.</source>
        <translation>Dans le dossier de Detox, tape sh packaging/gnome-extension/install.sh install&#x202f;; puis ferme et rouvre ta session.</translation>
    </message>
    <message>
        <source>Our script in KWin</source>
        <translation>Notre script dans KWin</translation>
    </message>
    <message>
        <source>It tells Detox which window is in front, and leaves nothing behind.</source>
        <translation>Il dit à Detox quelle fenêtre est devant, et ne laisse rien derrière lui.</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Tells one site from another in your browser: switch Detox on there. It is noticed at once.</source>
        <translation>Distingue un site d’un autre dans ton navigateur&#x202f;: active Detox à cet endroit. C’est remarqué aussitôt.</translation>
    </message>
    <message>
        <source>The little door beside the clock</source>
        <translation>La petite porte à côté de l’horloge</translation>
    </message>
    <message>
        <source>Windows 11 hides new icons behind the arrow there. Drag the door out, or switch Detox on in the settings.</source>
        <translation>Windows 11 cache les nouvelles icônes derrière la flèche, là-bas. Fais glisser la porte hors de là, ou active Detox dans les paramètres.</translation>
    </message>
    <message>
        <source>Welcome to Detox</source>
        <translation>Bienvenue dans Detox</translation>
    </message>
    <message>
        <source>A few choices, and off you go</source>
        <translation>Quelques choix, et c’est parti</translation>
    </message>
    <message>
        <source>Detox counts how long social apps and sites are in front of you, and which breaks you take. None of it leaves this computer: no account, no network, and titles of windows are read but never kept.</source>
        <translation>Detox compte combien de temps les applis et sites sociaux sont devant toi, et quelles pauses tu prends. Rien ne quitte cet ordinateur&#x202f;: pas de compte, pas de réseau, et les titres des fenêtres sont lus mais jamais gardés.</translation>
    </message>
    <message>
        <source>When do you work?</source>
        <translation>Quand travailles-tu&#x202f;?</translation>
    </message>
    <message>
        <source>Social time counts as work then, and as yours outside.</source>
        <translation>Le temps sur les réseaux compte alors comme du travail&#x202f;; le reste est à toi.</translation>
    </message>
    <message>
        <source>Your hours differ from day to day; they stay as they are.</source>
        <translation>Tes horaires changent d’un jour à l’autre&#x202f;; ils restent comme ils sont.</translation>
    </message>
    <message>
        <source>Days of work</source>
        <translation>Jours de travail</translation>
    </message>
    <message>
        <source>Work begins at</source>
        <translation>Le travail commence à</translation>
    </message>
    <message>
        <source>Work ends at</source>
        <translation>Le travail finit à</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Work has to end at another time than it begins</source>
        <translation>Le travail doit finir à une autre heure qu’il ne commence</translation>
    </message>
    <message>
        <source>Work ends the next day, after {time}.</source>
        <translation>Le travail finit le lendemain, au bout de {time}.</translation>
    </message>
    <message>
        <source>How playful shall cards be?</source>
        <translation>Quel ton pour les cartes&#x202f;?</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Démarrer à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>Else the reminders are gone after the next restart.</source>
        <translation>Sinon, plus de rappels après le prochain redémarrage.</translation>
    </message>
    <message>
        <source>One evening off: {day}</source>
        <translation>Un soir pour toi&#x202f;: {day}</translation>
    </message>
    <message>
        <source>Only if you like: a door on social media from {start} to {end}, and a way in if something burns.</source>
        <translation>Si tu veux&#x202f;: une porte devant les réseaux de {start} à {end}, et une entrée en cas d’urgence.</translation>
    </message>
    <message>
        <source>What this desktop has to allow</source>
        <translation>Ce que ce bureau doit autoriser</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>{what}: done</source>
        <translation>{what}&#x202f;: c’est fait</translation>
    </message>
    <message>
        <source>Start my day</source>
        <translation>Commencer ma journée</translation>
    </message>
    <message>
        <source>Show me a card</source>
        <translation>Montre-moi une carte</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>You have already chosen something. Shall it be kept?</source>
        <translation>Tu as déjà choisi quelque chose. On le garde&#x202f;?</translation>
    </message>
    <message>
        <source>Keep it and start</source>
        <translation>Garder et commencer</translation>
    </message>
    <message>
        <source>Skip without it</source>
        <translation>Passer sans rien garder</translation>
    </message>
    <message>
        <source>Go on choosing</source>
        <translation>Continuer à choisir</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1&#xa0;min</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}&#x202f;; {other}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours}&#xa0;h&#xa0;{minutes}</translation>
    </message>
    <message>
        <source>{whole}.{part}</source>
        <translation>{whole},{part}</translation>
    </message>
</context>
</TS>
