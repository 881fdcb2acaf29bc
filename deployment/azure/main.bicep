// Bot registration with Teams and Web Chat channels, App Service from the container image, Azure SQL with managed identity.
//   az deployment group create --resource-group exitbot --template-file deployment/azure/main.bicep --parameters image=... sqlAdministratorLogin=... sqlAdministratorObjectId=...
// Afterwards give the identity its rights in the database: docs/deployment.md.

@description('Stem of all names: 3 to 20 lower-case letters, digits and dashes.')
@minLength(3)
@maxLength(20)
param name string = 'exitbot'

param location string = resourceGroup().location

@description('The image to run, like registry.example/exitbot:1.0.0.')
param image string

@description('Display name of the Entra user or group that administers the SQL server.')
param sqlAdministratorLogin string

param sqlAdministratorObjectId string

@description('At least 2 for updates that nobody notices.')
@minValue(1)
@maxValue(10)
param instances int = 2

var host = '${name}-${uniqueString(resourceGroup().id)}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource sqlServer 'Microsoft.Sql/servers@2023-08-01-preview' = {
  name: '${host}-sql'
  location: location
  properties: {
    minimalTlsVersion: '1.2'
    publicNetworkAccess: 'Enabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      login: sqlAdministratorLogin
      sid: sqlAdministratorObjectId
      tenantId: tenant().tenantId
    }
  }

  // Services inside Azure, this one among them; nobody without a token gets further.
  resource azureServices 'firewallRules' = {
    name: 'AllowAllWindowsAzureIps'
    properties: {
      startIpAddress: '0.0.0.0'
      endIpAddress: '0.0.0.0'
    }
  }
}

resource database 'Microsoft.Sql/servers/databases@2023-08-01-preview' = {
  parent: sqlServer
  name: 'ExitBot'
  location: location
  sku: {
    name: 'S1'
    tier: 'Standard'
  }

  resource shortTerm 'backupShortTermRetentionPolicies' = {
    name: 'default'
    properties: {
      retentionDays: 30
    }
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: 'P0v3'
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: host
  location: location
  kind: 'app,linux,container'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/ready'
      appSettings: [
        { name: 'WEBSITES_PORT', value: '8080' }
        { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '60' }
        { name: 'WEBSITES_ENABLE_APP_SERVICE_STORAGE', value: 'true' }
        { name: 'PublicUrl', value: 'https://${host}.azurewebsites.net' }
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'MicrosoftAppId', value: identity.properties.clientId }
        { name: 'MicrosoftAppTenantId', value: identity.properties.tenantId }
        { name: 'Database__Provider', value: 'SqlServer' }
        { name: 'ConnectionStrings__ExitBot', value: 'Server=${sqlServer.properties.fullyQualifiedDomainName};Database=${database.name};Authentication=Active Directory Managed Identity;User Id=${identity.properties.clientId};Encrypt=True' }
        // The folder that App Service shares between instances.
        { name: 'Retention__ErasureLog', value: '/home/exitbot.erasures' }
        // The front ends of App Service.
        { name: 'Proxy__Networks__0', value: '10.0.0.0/8' }
        { name: 'Proxy__Networks__1', value: '169.254.0.0/16' }
      ]
    }
  }
}

resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'logs'
  properties: {
    workspaceId: logs.id
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
    ]
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: 'ExitBot'
    endpoint: 'https://${site.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
      }
    }
  }

  resource webChat 'channels' = {
    name: 'WebChatChannel'
    location: 'global'
    properties: {
      channelName: 'WebChatChannel'
      properties: {
        sites: [
          {
            siteName: 'Default Site'
            isEnabled: true
            isWebchatPreviewEnabled: true
          }
        ]
      }
    }
  }
}

output address string = 'https://${site.properties.defaultHostName}'
output botId string = identity.properties.clientId
output identityName string = identity.name
